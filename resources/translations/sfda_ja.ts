<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>sfda_desktop.adaptation.active</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/active.py" line="135"/>
        <source>Choosing the next notes</source>
        <translation>次のノートを選んでいます</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.adapting</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/adapting.py" line="110"/>
        <source>Scoring the held-out notes</source>
        <translation>評価用ノートの採点</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/adapting.py" line="205"/>
        <source>There is nothing to learn from yet: no note has been decided and there are no suggestions. Review some notes first.</source>
        <translation>まだ学習する材料がありません。決定されたノートも提案もありません。先にいくつかレビューしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/adapting.py" line="220"/>
        <source>Learned weights need a clean set: labeled notes of the target, apart from the pool. Name them with --gold.</source>
        <translation>重みの学習には正しい例の集まりが必要です。学習用とは別の、対象病院のラベル付きノートを --gold で指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.anchoring</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/anchoring.py" line="108"/>
        <location filename="../../sfda_desktop/adaptation/anchoring.py" line="92"/>
        <source>Cross-checking</source>
        <translation>交差検証</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/anchoring.py" line="108"/>
        <location filename="../../sfda_desktop/adaptation/anchoring.py" line="92"/>
        <location filename="../../sfda_desktop/adaptation/self_training.py" line="48"/>
        <source>rounds</source>
        <translation>回</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.auditing</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/auditing.py" line="84"/>
        <source>An audit of {count} suggestions of a kind cannot show that {target} are right. Audit more of each kind, or review the suggestions one by one.</source>
        <translation>1種類につき{count}件の監査では、{target}が正しいことを示せません。種類ごとの監査数を増やすか、提案を1件ずつレビューしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/auditing.py" line="118"/>
        <source>No audit has been drawn for these suggestions yet. Draw one first.</source>
        <translation>これらの提案の監査はまだ抽出されていません。先に抽出してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/auditing.py" line="132"/>
        <source>A spot check has found too many errors since this audit. Audit more suggestions before any are accepted unseen.</source>
        <translation>この監査の後の抜き取り検査で、誤りが多すぎることが分かりました。確認なしで採用する前に、さらに監査してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.bench</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/bench.py" line="148"/>
        <location filename="../../sfda_desktop/adaptation/bench.py" line="136"/>
        <source>Suggesting corrections</source>
        <translation>修正の提案</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.candidates</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/candidates.py" line="97"/>
        <source>{notes}: either a column names the entities (--entity-column) or a model finds them, not both.</source>
        <translation>{notes}：エンティティは、列で示すか（--entity-column）、モデルに見つけさせるかのどちらかです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/candidates.py" line="130"/>
        <source>{notes} is a table in which no column names the entities. Choose the one that does (--entity-column), or a model that finds them (--ner-model or --ner-project).</source>
        <translation>{notes}は表ですが、エンティティを示す列がありません。その列を選ぶか（--entity-column）、見つけるモデルを指定してください（--ner-modelまたは--ner-project）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/candidates.py" line="145"/>
        <source>{notes} holds plain notes, in which no entity is marked. Name a model that finds them (--ner-model or --ner-project).</source>
        <translation>{notes}は印のない普通のノートです。見つけるためのモデルを指定してください（--ner-model または --ner-project）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/candidates.py" line="162"/>
        <source>{finder} is neither a model directory nor a project file.</source>
        <translation>{finder}はモデルのフォルダーでもプロジェクトファイルでもありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/candidates.py" line="174"/>
        <source>{finder} is for the task {name}, which finds no entities. Choose a model or project for entities.</source>
        <translation>{finder}は課題{name}用で、用語を見つけるものではありません。用語を見つけるモデルかプロジェクトを選んでください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.curve_measuring</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/curve_measuring.py" line="59"/>
        <source>For an estimate at least {fewest} decided notes are needed, and labelled notes that are kept for measuring.</source>
        <translation>見積もりには、決定済みのノートが{fewest}件以上と、評価用のラベル付きノートが必要です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/curve_measuring.py" line="94"/>
        <location filename="../../sfda_desktop/adaptation/curve_measuring.py" line="82"/>
        <source>Learning from a part of the notes</source>
        <translation>ノートの一部での学習</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.demonstration</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/demonstration.py" line="61"/>
        <source>There is no demonstration for the task {task!r} yet.</source>
        <translation>課題{task!r}のデモはまだありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/demonstration.py" line="179"/>
        <source>Run: python3 packaging/bootstrap.py setup (it installs the package {package}).</source>
        <translation>python3 packaging/bootstrap.py setup を実行してください（パッケージ{package}が導入されます）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/demonstration.py" line="187"/>
        <source>The demonstration's model is not installed. {remedy}</source>
        <translation>デモのモデルが導入されていません。{remedy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/demonstration.py" line="194"/>
        <source>The package {package} is there, but not its model. {remedy}</source>
        <translation>パッケージ{package}はありますが、そのモデルがありません。{remedy}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.export_warning</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="21"/>
        <source>This model answers as the one you had: nothing of what it learned was kept (anchor 0), and nothing is gained by exporting it. Review more notes, then adapt again.</source>
        <translation>このモデルは元のモデルと同じように答えます。学んだことは何も残っておらず（アンカー0）、書き出しても得るものはありません。さらにノートをレビューしてから、もう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="26"/>
        <source>Nobody measured this model: there were no held-out notes with labels. It may be worse than the one you had.</source>
        <translation>このモデルは評価されていません。ラベル付きの評価用ノートがありませんでした。元のモデルより劣るおそれがあります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="31"/>
        <source>This model is worse than the one you had on the held-out notes. Keep that one.</source>
        <translation>評価用ノートでは、このモデルは元のモデルより劣っています。元のモデルを使い続けてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="33"/>
        <source>This model is not known to be better than the one you had: on the held-out notes the two score nearly the same.</source>
        <translation>このモデルが元のモデルより優れているとは確認できていません。評価用ノートでは、2つのモデルのスコアはほぼ同じです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="39"/>
        <source>This model is not known to be better than the one you had: about {count} more held-out note would tell.</source>
        <translation>このモデルが元のモデルより優れているとは確認できていません。評価用ノートがあと約{count}件あれば分かります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="39"/>
        <source>This model is not known to be better than the one you had: about {count} more held-out notes would tell.</source>
        <translation>このモデルが元のモデルより優れているとは確認できていません。評価用ノートがあと約{count}件あれば分かります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/export_warning.py" line="46"/>
        <source>This model is not known to be better than the one you had: there are too few held-out notes to tell.</source>
        <translation>このモデルが元のモデルより優れているとは確認できていません。評価用ノートが少なすぎます。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.exporting</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/exporting.py" line="32"/>
        <source>There is no adapted model to export yet. Review some notes and adapt the model first.</source>
        <translation>書き出せる適応済みのモデルがまだありません。ノートをレビューし、先にモデルを適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/exporting.py" line="39"/>
        <source>The model in use is the one this project started from, so there is no adapted model to export. Take an adapted one into use on the Report page first.</source>
        <translation>使用中のモデルはこのプロジェクトの元のモデルなので、書き出せる適応済みのモデルがありません。先に「レポート」ページで適応したモデルを使用中にしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/exporting.py" line="62"/>
        <source>The weights in {path} are not those that were measured. Adapt again before exporting.</source>
        <translation>{path}の重みは評価されたものと異なります。もう一度適応させてから書き出してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/exporting.py" line="70"/>
        <source>{out} is the folder of a model that this project was made with: an export never takes its place. Choose another folder.</source>
        <translation>{out}は、このプロジェクトで使っているモデルのフォルダーです。書き出しで置き換えることはありません。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/exporting.py" line="128"/>
        <source>There are no annotations to export yet: nobody has decided on a note. Review some first, or export the language model's suggestions as well.</source>
        <translation>書き出せる決定がまだありません。まだ誰も決定していません。先にいくつかレビューするか、言語モデルの提案も書き出してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.gold_examples</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/gold_examples.py" line="25"/>
        <source>The method {method} shows the language model labeled notes of this hospital, and there are none. Give a file of them (--gold), or choose another method.</source>
        <translation>方法{method}では、この病院のラベル付きノートを言語モデルに見せますが、それがありません。ファイルを指定するか（--gold）、別の方法を選んでください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.judging</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/judging.py" line="123"/>
        <source>There is nothing to accept: all of these notes are decided.</source>
        <translation>採用できるものがありません。これらのノートはすべて決定済みです。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.llm_active</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/llm_active.py" line="59"/>
        <source>Inventing examples</source>
        <translation>例の作成</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.looking</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/looking.py" line="53"/>
        <source>{count} suggestion is not reviewed yet. Review them all first: leaving some out would make the result look better than it is.</source>
        <translation>まだレビューしていない提案が{count}件あります。先にすべてレビューしてください。残すと結果が実際より良く見えます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/looking.py" line="53"/>
        <source>{count} suggestions are not reviewed yet. Review them all first: leaving some out would make the result look better than it is.</source>
        <translation>まだレビューしていない提案が{count}件あります。先にすべてレビューしてください。残すと結果が実際より良く見えます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/looking.py" line="63"/>
        <source>{count} answer differs from the suggestion and is not compared yet. Compare them all first.</source>
        <translation>提案と異なり、まだ照合していない回答が{count}件あります。先にすべて照合してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/looking.py" line="63"/>
        <source>{count} answers differ from the suggestion and are not compared yet. Compare them all first.</source>
        <translation>提案と異なり、まだ照合していない回答が{count}件あります。先にすべて照合してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.methods</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="91"/>
        <source>the source model as it is</source>
        <translation>元のモデルのまま</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="94"/>
        <source>the small model learns from its own confident answers</source>
        <translation>小型モデルが自分の確信のある回答から学びます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="100"/>
        <source>a person labels what the model is least sure of, round by round</source>
        <translation>モデルが最も迷うものに、人がラウンドごとにラベルを付けます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="106"/>
        <source>the language model answers from the guideline alone</source>
        <translation>言語モデルがガイドラインだけから回答します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="112"/>
        <source>the language model answers with labeled examples before it</source>
        <translation>言語モデルがラベル付きの例を見て回答します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="119"/>
        <source>the language model answers with examples it invented, then its own clean answers</source>
        <translation>言語モデルが自作の例を見て、次に自分の正しい回答を見て回答します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="128"/>
        <source>the language model corrects the small model's answers</source>
        <translation>言語モデルが小型モデルの回答を修正します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="134"/>
        <source>the language model judges what the small model took into consideration</source>
        <translation>小型モデルが検討したものを言語モデルが判定します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="141"/>
        <source>nearest labeled examples, labels in words, learned example weights</source>
        <translation>最も近いラベル付きの例、言葉で表したラベル、学習した例の重みを使います</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="147"/>
        <source>all labels of the pool: the skyline</source>
        <translation>学習用ノートのすべてのラベルを使います（到達しうる上限）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/methods.py" line="160"/>
        <source>There is no method named {name!r}. The methods are: {methods}.</source>
        <translation>{name!r}という方法はありません。方法：{methods}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.models</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/models.py" line="26"/>
        <source>This project has no source model yet. Choose one on the Project page.</source>
        <translation>このプロジェクトにはまだ元のモデルがありません。「プロジェクト」ページで選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/models.py" line="53"/>
        <source>The weights in {path} are not those this project knows. Somebody changed or replaced them; restore the directory, or adapt again.</source>
        <translation>{path}の重みはこのプロジェクトが知っているものと異なります。変更または置き換えられています。フォルダーを元に戻すか、もう一度適応させてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.passes</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/passes.py" line="96"/>
        <source>Filtering the suggestions</source>
        <translation>提案の選別</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.perplexity</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/perplexity.py" line="71"/>
        <source>Asking what the language model is unsure of</source>
        <translation>言語モデルの迷いの確認</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.self_training</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/self_training.py" line="48"/>
        <source>Teaching itself</source>
        <translation>自己学習</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.suggesting</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/suggesting.py" line="247"/>
        <source>This project has no language model, so there is nobody to suggest corrections. Choose a GGUF file on the Project page, or review the notes without suggestions.</source>
        <translation>このプロジェクトには言語モデルがないため、修正を提案できません。「プロジェクト」ページでGGUFファイルを選ぶか、提案なしでレビューしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.training_set</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_set.py" line="82"/>
        <source>The method {name} trains on the labels of the pool, but its record {first!r} has none. Label every record, or choose another method.</source>
        <translation>方法{name}は学習用ノートのラベルで学習しますが、レコード{first!r}にはラベルがありません。すべてにラベルを付けるか、別の方法を選んでください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.training_words</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="23"/>
        <location filename="../../sfda_desktop/desktop/words.py" line="131"/>
        <source>{first}, {next}</source>
        <comment>a list of words</comment>
        <translation>{first}、{next}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="43"/>
        <source>nothing was learned: the model was not sure enough of any note</source>
        <translation>学習なし：モデルが十分に確信したノートがありませんでした</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="48"/>
        <source>weight decay {decay:g}</source>
        <translation>重み減衰{decay:g}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="49"/>
        <source>warm-up over the first {percent} % of the steps</source>
        <translation>最初の{percent}%のステップはウォームアップ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="53"/>
        <source>each example weighed by what it does for {count} labeled note</source>
        <translation>各例の重みはラベル付きノート{count}件への効果で決定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="53"/>
        <source>each example weighed by what it does for {count} labeled notes</source>
        <translation>各例の重みはラベル付きノート{count}件への効果で決定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="59"/>
        <source>{count} more note rehearsed as the source model answers it</source>
        <translation>元のモデルの答えを付けた復習用ノート{count}件を追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="59"/>
        <source>{count} more notes rehearsed as the source model answers them</source>
        <translation>元のモデルの答えを付けた復習用ノート{count}件を追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="69"/>
        <source>learning rate {rate} (the paper's)</source>
        <translation>学習率{rate}（論文のとおり）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="71"/>
        <source>learning rate {rate} ({times} times the paper's, as the model is small)</source>
        <translation>学習率{rate}（モデルが小さいため、論文の{times}倍）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="76"/>
        <source>learning rate {rate} ({times} times the paper's)</source>
        <translation>学習率{rate}（論文の{times}倍）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="82"/>
        <source>batches of {size}</source>
        <translation>バッチサイズ{size}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="83"/>
        <source>batches of {size} (the paper's: {paper})</source>
        <translation>バッチサイズ{size}（論文は{paper}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="88"/>
        <source>{count} epoch</source>
        <translation>{count}エポック</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="88"/>
        <source>{count} epochs</source>
        <translation>{count}エポック</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="90"/>
        <source>{count} round of {epochs}</source>
        <translation>{epochs}を{count}回</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="90"/>
        <source>{count} rounds of {epochs}</source>
        <translation>{epochs}を{count}回</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/training_words.py" line="98"/>
        <source>{epochs} (the paper's: {paper})</source>
        <translation>{epochs}（論文は{paper}）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.versions</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="58"/>
        <source>Version {number}</source>
        <translation>バージョン{number}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="58"/>
        <source>The model you started from</source>
        <translation>元のモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="106"/>
        <source>The model in use is the one this project started from: there is no version before it.</source>
        <translation>使用中のモデルはこのプロジェクトの元のモデルです。これより前のバージョンはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="122"/>
        <source>This project has no version of its model yet: adapt it first.</source>
        <translation>このプロジェクトにはまだモデルのバージョンがありません。先に適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="125"/>
        <source>There is no version {number}: the versions are {numbers}.</source>
        <translation>バージョン{number}はありません。あるのは{numbers}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="134"/>
        <source>The folder of version {number} is missing: {folder}. Put it back, or choose another version.</source>
        <translation>バージョン{number}のフォルダーがありません：{folder}。元に戻すか、別のバージョンを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/versions.py" line="160"/>
        <source>No held-out note has labels yet, so nothing can be compared. Label some on the Review page first.</source>
        <translation>評価用ノートにまだラベルがないため、比較できません。先に「レビュー」ページでいくつか付けてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.adaptation.whole_run</name>
    <message>
        <location filename="../../sfda_desktop/adaptation/whole_run.py" line="134"/>
        <source>{out} holds a decision on {count} note, made before: it counts where the note is selected. For a run without it choose another --out.</source>
        <translation>{out}には、以前に行われた{count}件の決定があり、そのノートが選ばれた場合に使われます。使わずに実行するには、別の--outを指定してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/adaptation/whole_run.py" line="134"/>
        <source>{out} holds decisions on {count} notes, made before: they count where the notes are selected. For a run without them choose another --out.</source>
        <translation>{out}には、以前に行われた{count}件の決定があり、そのノートが選ばれた場合に使われます。使わずに実行するには、別の--outを指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.cli.predict</name>
    <message>
        <location filename="../../sfda_desktop/cli/predict.py" line="57"/>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="204"/>
        <source>{count} fact</source>
        <translation>事実{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/cli/predict.py" line="57"/>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="204"/>
        <source>{count} facts</source>
        <translation>事実{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/cli/predict.py" line="58"/>
        <source>{count} sentence</source>
        <translation>文{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/cli/predict.py" line="58"/>
        <source>{count} sentences</source>
        <translation>文{count}件</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.cli.score</name>
    <message>
        <location filename="../../sfda_desktop/cli/score.py" line="46"/>
        <source>{count} record</source>
        <translation>レコード{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/cli/score.py" line="46"/>
        <source>{count} records</source>
        <translation>レコード{count}件</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.annotations</name>
    <message>
        <location filename="../../sfda_desktop/corpora/annotations.py" line="37"/>
        <source>{title} can be read, but not written: choose one of {known}.</source>
        <translation>{title}は読めますが書けません。次から選んでください：{known}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/annotations.py" line="46"/>
        <source>{title} cannot be written without the text of the notes, which is a part of it. These can: {able}.</source>
        <translation>{title}はノートの本文を含む形式なので、本文なしでは書けません。次の形式なら書けます：{able}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.conll</name>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="84"/>
        <location filename="../../sfda_desktop/corpora/formats/reading.py" line="159"/>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="62"/>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="90"/>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="77"/>
        <source>Reading notes</source>
        <translation>ノートの読み込み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="85"/>
        <location filename="../../sfda_desktop/corpora/formats/reading.py" line="160"/>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="63"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="71"/>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="45"/>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="56"/>
        <location filename="../../sfda_desktop/domain/progress.py" line="17"/>
        <source>notes</source>
        <translation>ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="96"/>
        <source>the id {id} stands twice</source>
        <translation>ID {id}が2回現れます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="105"/>
        <source>the file is empty: it holds no sentence</source>
        <translation>ファイルが空で、文がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="113"/>
        <source>CoNLL files tag tokens, and the task {name} labels whole records: use JSON Lines instead.</source>
        <translation>CoNLLファイルは語に印を付けるもので、課題{name}はレコード全体にラベルを付けます。JSON Linesを使ってください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="182"/>
        <source>the line has no token in its first column</source>
        <translation>行の1列目に語がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="185"/>
        <source>the line has no tag after its token</source>
        <translation>行の語の後にタグがありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="187"/>
        <source>only a part of the sentence has tags</source>
        <translation>文の一部にしかタグがありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="193"/>
        <source>the last column is no tag: expected O, or B-, I- (E-, S-) and then a label</source>
        <translation>最後の列がタグではありません。O、またはB-、I-（E-、S-）にラベルを続けたものが必要です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll.py" line="199"/>
        <source>unknown label {label}; this task knows {known}</source>
        <translation>未知のラベル{label}です。この課題のラベル：{known}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.conll_writing</name>
    <message>
        <location filename="../../sfda_desktop/corpora/conll_writing.py" line="21"/>
        <source>{count} records have no labels and were left out.</source>
        <translation>ラベルのないレコード{count}件を除きました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll_writing.py" line="22"/>
        <source>{count} records have no words and were left out.</source>
        <translation>語のないレコード{count}件を除きました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll_writing.py" line="23"/>
        <source>{count} records have further keys, which CoNLL cannot hold.</source>
        <translation>レコード{count}件に、CoNLLでは表せない項目があります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll_writing.py" line="24"/>
        <source>{count} spans overlap a longer one and were left out.</source>
        <translation>より長い範囲と重なる範囲{count}件を除きました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/conll_writing.py" line="25"/>
        <source>{count} spans begin or end inside a word and were widened to whole words.</source>
        <translation>語の途中で始まるか終わる範囲{count}件を、語全体に広げました。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.facts</name>
    <message>
        <location filename="../../sfda_desktop/corpora/facts.py" line="86"/>
        <source>{path}: the name of a table of facts must end in .jsonl or .csv.</source>
        <translation>{path}：事実の表のファイル名は.jsonlか.csvで終わる必要があります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.brat</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/brat.py" line="21"/>
        <source>{count} spans are discontinuous: each became one span from its first character to its last.</source>
        <translation>離れた部分からなる範囲が{count}件あり、最初の文字から最後の文字までの1つの範囲にしました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/brat.py" line="24"/>
        <source>{count} annotations are neither spans, relations nor attributes and were passed over.</source>
        <translation>範囲・関係・属性のどれでもない注釈{count}件を読み飛ばしました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/brat.py" line="100"/>
        <source>{name} stands twice</source>
        <translation>{name}が2回現れます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/brat.py" line="120"/>
        <source>a relation points at a span that is not there</source>
        <translation>関係が、存在しない範囲を指しています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/brat.py" line="129"/>
        <source>not a {what} as brat writes them</source>
        <translation>bratの書きかたの{what}ではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/brat.py" line="141"/>
        <source>the text beside the offsets does not stand there in the .txt file: it was changed, or its line ends or its encoding were</source>
        <translation>位置の横の文字列が.txtファイルのその位置にありません。本文、改行、文字コードのいずれかが変更されています</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.bridge</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/bridge.py" line="27"/>
        <source>{count} texts have no relation between two of their entities and were passed over.</source>
        <translation>2つの対象の間に関係のないテキスト{count}件を読み飛ばしました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/bridge.py" line="30"/>
        <source>{count} texts have no marked entity and were passed over.</source>
        <translation>印の付いた対象のないテキスト{count}件を読み飛ばしました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/bridge.py" line="31"/>
        <source>{count} texts have no labels and were passed over: they are needed here.</source>
        <translation>ラベルのないテキスト{count}件を読み飛ばしました。ここではラベルが必要です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/bridge.py" line="83"/>
        <source>the id {shown} stands twice</source>
        <translation>ID {shown}が2回現れます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/bridge.py" line="90"/>
        <source>the file is empty: it holds no text</source>
        <translation>ファイルが空です：本文がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/bridge.py" line="99"/>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="219"/>
        <source>"id" is empty</source>
        <translation>"id"が空です</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.detection</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/detection.py" line="35"/>
        <location filename="../../sfda_desktop/corpora/formats/options.py" line="88"/>
        <location filename="../../sfda_desktop/corpora/lines.py" line="45"/>
        <source>{path}: there is no such file.</source>
        <translation>{path}：ファイルがありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/detection.py" line="38"/>
        <location filename="../../sfda_desktop/corpora/formats/options.py" line="93"/>
        <location filename="../../sfda_desktop/corpora/formats/xlsx.py" line="111"/>
        <location filename="../../sfda_desktop/corpora/formats/xlsx.py" line="138"/>
        <location filename="../../sfda_desktop/corpora/lines.py" line="50"/>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="154"/>
        <source>{path} cannot be read: {reason}.</source>
        <translation>{path}を読めません：{reason}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/detection.py" line="65"/>
        <source>{path} is a ZIP archive, but no XLSX workbook: unpack it first.</source>
        <translation>{path}はZIPファイルですが、XLSXのブックではありません。先に展開してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.doccano</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/doccano.py" line="66"/>
        <location filename="../../sfda_desktop/corpora/formats/doccano.py" line="75"/>
        <source>"label" must hold [start, end, label] or names of classes</source>
        <translation>"label"には[開始, 終了, ラベル]か、クラスの名前が必要です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/doccano.py" line="77"/>
        <source>{count} texts have several classes and count as unlabeled.</source>
        <translation>クラスが複数あるテキスト{count}件は、ラベルなしとみなします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/doccano.py" line="100"/>
        <source>a relation points at an entity that is not there</source>
        <translation>関係が、存在しない対象を指しています</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.fields</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/fields.py" line="38"/>
        <location filename="../../sfda_desktop/corpora/formats/fields.py" line="88"/>
        <source>"{key}" is missing, or not a text in quotes</source>
        <translation>"{key}"がないか、引用符で囲まれた文字列ではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/fields.py" line="55"/>
        <source>"{key}" must be a list of objects</source>
        <translation>"{key}"はオブジェクトのリストでなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/fields.py" line="64"/>
        <source>a span has no whole numbers "{first}" and "{last}"</source>
        <translation>範囲に整数の"{first}"と"{last}"がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/fields.py" line="74"/>
        <source>a span has start {start} and end {end}, but the text has {length} characters and start must come before end</source>
        <translation>範囲の開始が{start}、終了が{end}ですが、本文は{length}文字です。開始は終了より前でなければなりません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.label_studio</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="24"/>
        <source>{count} texts were annotated several times: the last annotation counts.</source>
        <translation>テキスト{count}件には注釈が複数あり、最後の注釈を使います。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="25"/>
        <source>{count} texts were skipped by their annotators and count as unlabeled.</source>
        <translation>注釈者が飛ばしたテキスト{count}件は、ラベルなしとみなします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="26"/>
        <source>{count} texts have only predictions of a model and count as unlabeled.</source>
        <translation>モデルの予測しかないテキスト{count}件は、ラベルなしとみなします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="98"/>
        <source>not a list of tasks in brackets [ ]: export as JSON</source>
        <translation>角括弧 [ ] のタスクのリストではありません。JSONで書き出してください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="103"/>
        <source>a task is no object in braces { }</source>
        <translation>タスクが波括弧 { } のオブジェクトではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="110"/>
        <source>not JSON (expected , or ] after a task)</source>
        <translation>JSONではありません（タスクの後に , か ] が必要です）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="112"/>
        <source>not JSON ({msg})</source>
        <translation>JSONではありません（{msg}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="114"/>
        <source>not a task: nested too deeply</source>
        <translation>タスクではありません。入れ子が深すぎます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="124"/>
        <source>"data" is missing, or not an object</source>
        <translation>"data"がないか、オブジェクトではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="167"/>
        <source>"data" has no text of that name</source>
        <translation>"data"にその名前のテキストがありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="167"/>
        <source>"data" has no key "text"</source>
        <translation>"data"に"text"の項目がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="234"/>
        <source>the text that a region quotes does not stand at its offsets: the text was changed</source>
        <translation>範囲が引用する文字列がその位置にありません。本文が変更されています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="241"/>
        <source>a result has no "value"</source>
        <translation>結果に"value"がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="250"/>
        <source>"{key}" must be a list of names</source>
        <translation>"{key}"は名前のリストでなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/label_studio.py" line="257"/>
        <source>a relation points at a region that is not there</source>
        <translation>関係が、存在しない範囲を指しています</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.labels</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/labels.py" line="38"/>
        <source>The labels of {path} do not fit the task {task}: {error}.</source>
        <translation>{path}のラベルは課題{task}に合いません：{error}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.named_things</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/named_things.py" line="12"/>
        <source>Things that a column names and that do not stand in their text were passed over: {count}.</source>
        <translation>列に書かれていて本文に見つからない語句を読み飛ばしました：{count}件。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/named_things.py" line="15"/>
        <source>Things that a column names and that stand in their text more than once were passed over: {count}. Say which is meant, as [12-17]: from character 12 to before 17, the first being 0.</source>
        <translation>列に書かれていて本文に2回以上現れる語句を読み飛ばしました：{count}件。どれを指すかを[12-17]のように書いてください（最初の文字を0として、12文字目から17文字目の前まで）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/named_things.py" line="19"/>
        <source>Rows whose columns do not name one thing and another were passed over: {count}.</source>
        <translation>列が2つの異なる語句を1つずつ示していない行を読み飛ばしました：{count}行。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.options</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/options.py" line="79"/>
        <source>{path} is larger than {largest} MB, which is more than can be read in one piece: split it.</source>
        <translation>{path}は{largest} MBを超え、一度に読める大きさではありません。分割してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/options.py" line="90"/>
        <location filename="../../sfda_desktop/corpora/lines.py" line="47"/>
        <location filename="../../sfda_desktop/domain/files.py" line="114"/>
        <source>{path} is a folder: give the name of a file.</source>
        <translation>{path}はフォルダーです。ファイル名を指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.prodigy</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/prodigy.py" line="37"/>
        <source>{count} texts were answered with reject and count as unlabeled.</source>
        <translation>rejectと回答されたテキスト{count}件は、ラベルなしとみなします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/prodigy.py" line="38"/>
        <source>{count} texts were answered with ignore and count as unlabeled.</source>
        <translation>ignoreと回答されたテキスト{count}件は、ラベルなしとみなします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/prodigy.py" line="89"/>
        <source>"answer" must be accept, reject or ignore</source>
        <translation>"answer"はaccept、reject、ignoreのどれかでなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/prodigy.py" line="166"/>
        <source>a relation has no "{side}_span", and its "{side}" is no token</source>
        <translation>関係に"{side}_span"がなく、"{side}"が語ではありません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.reading</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/reading.py" line="96"/>
        <source>labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/reading.py" line="96"/>
        <source>marked entities</source>
        <translation>印の付いた対象</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/reading.py" line="98"/>
        <source>{path} is plain text, which has no {missing}: choose a file that has.</source>
        <translation>{path}は普通のテキストで、{missing}がありません。それを含むファイルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/reading.py" line="113"/>
        <source>{count} files hold no text or are no .txt files and were passed over.</source>
        <translation>本文のないファイルや.txtでないファイル{count}個を読み飛ばしました。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.registry</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="66"/>
        <source>{format} has one label for an entity: the answer. What kind of entity it is, is lost.</source>
        <translation>{format}では1つの対象に付けられるラベルは1つ（回答）だけです。対象の種類は失われます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="76"/>
        <source>CoNLL tags words: answers about marked entities cannot be written.</source>
        <translation>CoNLLは語に印を付ける形式なので、印の付いた対象についての回答は書けません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="77"/>
        <source>CoNLL tags words: of overlapping entities only the longest stays, entities are widened to whole words, and further keys of the records are lost.</source>
        <translation>CoNLLは語に印を付ける形式です。重なる検出箇所は最も長いものだけが残り、範囲は語全体に広がり、レコードのその他の項目は失われます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="85"/>
        <source>{format} has a file a document: ids of single sentences and further keys of the records are lost.</source>
        <translation>{format}は文書ごとに1ファイルです。文ごとのIDとレコードのその他の項目は失われます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="96"/>
        <source>The OMOP table lists what was found: texts without an entity and further keys are lost, concepts are 0, and note_id is the document’s name, to be mapped to yours. Relations become modifiers of the two entities.</source>
        <translation>OMOPの表は見つかったものの一覧です。対象のない文とその他の項目は失われ、concept は0、note_id は文書名なので、お使いのものに対応付けてください。関係は2つの対象の修飾子になります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="101"/>
        <source>The OMOP table lists what was found: texts without an entity and further keys are lost, concepts are 0, and note_id is the document’s name, to be mapped to yours.</source>
        <translation>OMOPの表は見つかったものの一覧です。対象のない文とその他の項目は失われ、concept は0、note_id は文書名なので、お使いのものに対応付けてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/registry.py" line="212"/>
        <source>There is no format "{name}": the formats are {known}.</source>
        <translation>"{name}"という形式はありません。形式：{known}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.tables</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="36"/>
        <source>{count} rows have no text and were passed over.</source>
        <translation>本文のない行{count}件を読み飛ばしました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="139"/>
        <source>the row has {cells} cells and the header {names}: is another delimiter the right one?</source>
        <translation>行には{cells}個、見出しには{names}個のセルがあります。区切り文字が違うのではありませんか</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="173"/>
        <source>{path} has no column {wanted}: {names}.</source>
        <translation>{path}に列{wanted}がありません。{names}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="182"/>
        <source>{path}: a column names the second thing of a pair and none the first. Choose that one too (--entity-column).</source>
        <translation>{path}：ペアの2つ目の語句の列だけが選ばれています。1つ目の列も選んでください（--entity-column）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="190"/>
        <source>{path}: the text and each thing asked about need a column of their own. Choose another one.</source>
        <translation>{path}：本文と、問われる語句のそれぞれに別の列が必要です。別の列を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="256"/>
        <source>not a row of a table ({error})</source>
        <translation>表の行ではありません（{error}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="269"/>
        <source>the file is empty: it holds no table</source>
        <translation>ファイルが空で、表がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="272"/>
        <source>column {number}</source>
        <translation>列{number}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="281"/>
        <source>{path}: which column holds the text? Name it (--text-column); {names}.</source>
        <translation>{path}：本文はどの列ですか？指定してください（--text-column）。{names}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="292"/>
        <source>its columns are {names}</source>
        <translation>列は{names}です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="294"/>
        <source>its first line must hold the names of its columns, of which there is {count}</source>
        <translation>最初の行は列の名前でなければなりません（現在{count}列）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/tables.py" line="294"/>
        <source>its first line must hold the names of its columns, of which there are {count}</source>
        <translation>最初の行は列の名前でなければなりません（現在{count}列）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.utf16</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/utf16.py" line="31"/>
        <source>the offset {units} lies outside of the text ({length} units)</source>
        <translation>位置{units}が本文の外です（本文は{length}単位）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/utf16.py" line="39"/>
        <source>the offset {units} cuts a character in two</source>
        <translation>位置{units}が文字の途中です</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.writing</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/writing.py" line="34"/>
        <source>{count} records have further keys, which {format} cannot hold.</source>
        <translation>レコード{count}件に、{format}では表せない項目があります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/writing.py" line="35"/>
        <source>{count} documents are put together from the sentences that are exported: blanks stand for the rest.</source>
        <translation>書き出す文から文書{count}件を組み立てました。残りの部分は空白になっています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/writing.py" line="107"/>
        <source>{count} texts have characters that XML cannot hold; blanks stand for them.</source>
        <translation>テキスト{count}件にXMLで表せない文字があり、空白に置き換えました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/writing.py" line="119"/>
        <source>{count} records have nothing to list: the table holds what was found.</source>
        <translation>レコード{count}件には一覧にするものがありません。表には見つかったものだけが入ります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.formats.xlsx</name>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/xlsx.py" line="63"/>
        <source>{path} has no sheet of that name: it has {sheetnames}.</source>
        <translation>{path}にその名前のシートはありません。シート：{sheetnames}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/xlsx.py" line="123"/>
        <source>{path} unpacks to more than {largest} MB, which no table of notes needs: save the sheet as CSV, or split it.</source>
        <translation>{path}は展開すると{largest} MBを超え、ノートの表としては大きすぎます。シートをCSVで保存するか、分割してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/xlsx.py" line="164"/>
        <source>{path} holds XML as no spreadsheet program writes it (definitions of entities, or damage): save the sheet as CSV.</source>
        <translation>{path}には表計算ソフトが書かないXML（実体の定義や破損）があります。シートをCSVで保存してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/formats/xlsx.py" line="174"/>
        <source>{path} is no XLSX workbook, or is damaged: open it in a spreadsheet program and save it again, or save it as CSV.</source>
        <translation>{path}はXLSXのブックではないか、壊れています。表計算ソフトで開いて保存し直すか、CSVで保存してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.jsonl</name>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="78"/>
        <source>the id {shown} already stands on line {first}</source>
        <translation>ID {shown}はすでに{first}行目にあります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="82"/>
        <location filename="../../sfda_desktop/corpora/label_inventory.py" line="21"/>
        <source>the file is empty: it holds no record</source>
        <translation>ファイルが空で、レコードがありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="122"/>
        <source>"doc" is empty: name the document or leave it out</source>
        <translation>"doc"が空です。文書名を入れるか、省いてください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="158"/>
        <source>not JSON ({msg}, character {colno})</source>
        <translation>JSONではありません（{msg}、{colno}文字目）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="161"/>
        <source>not a record: nested too deeply</source>
        <translation>レコードではありません。入れ子が深すぎます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="163"/>
        <source>not a JSON object in braces { }</source>
        <translation>波括弧 { } のJSONオブジェクトではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="174"/>
        <source>the key {twice} stands twice in one object</source>
        <translation>1つのオブジェクトに{twice}が2回現れます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="179"/>
        <source>not JSON ({name} is not a JSON number)</source>
        <translation>JSONではありません（{name}はJSONの数値ではありません）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="185"/>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="193"/>
        <source>a number is too large</source>
        <translation>数値が大きすぎます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="211"/>
        <source>half of a surrogate pair (\ud800 to \udfff alone) is not a character</source>
        <translation>サロゲートの片方だけ（\ud800～\udfff）は文字ではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="222"/>
        <source>"doc" is empty: name the document or leave the key out</source>
        <translation>"doc"が空です。文書名を入れるか、項目を省いてください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="241"/>
        <source>the record has no labels, and they are needed here</source>
        <translation>レコードにラベルがありません。ここでは必要です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="247"/>
        <source>"{key}" is missing</source>
        <translation>"{key}"がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/jsonl.py" line="250"/>
        <source>"{key}" must be a text in quotes</source>
        <translation>"{key}"は引用符で囲まれた文字列でなければなりません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.lines</name>
    <message>
        <location filename="../../sfda_desktop/corpora/lines.py" line="16"/>
        <source>the file is compressed (gzip): unpack it first</source>
        <translation>圧縮ファイル（gzip）です。先に展開してください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/lines.py" line="17"/>
        <source>the file is a ZIP archive or an office document: unpack or export it first</source>
        <translation>ZIPファイルかOffice文書です。先に展開するか、書き出してください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/lines.py" line="20"/>
        <location filename="../../sfda_desktop/corpora/lines.py" line="21"/>
        <source>the file is UTF-16: save it as UTF-8</source>
        <translation>UTF-16のファイルです。UTF-8で保存してください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/lines.py" line="38"/>
        <source>the line is longer than {limit} MB: no note is</source>
        <translation>行が{limit} MBを超えています。そのようなノートはありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/lines.py" line="60"/>
        <source>not UTF-8 (byte 0x{line:02x} at byte {start} of the line): save the file as UTF-8</source>
        <translation>UTF-8ではありません（行の{start}バイト目が0x{line:02x}）。UTF-8で保存してください</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.notes_files</name>
    <message>
        <location filename="../../sfda_desktop/corpora/notes_files.py" line="41"/>
        <source>{title} can be written, but not read.</source>
        <translation>{title}は書けますが読めません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.corpora.text_folder</name>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="85"/>
        <source>holds no text</source>
        <translation>本文がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="88"/>
        <source>{root} holds no notes: expected text files whose names end in .txt.</source>
        <translation>{root}にノートがありません。名前が.txtで終わるテキストファイルが必要です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="90"/>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="77"/>
        <source>files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="103"/>
        <source>{root}: there is no such folder.</source>
        <translation>{root}：フォルダーがありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="107"/>
        <source>{filename} cannot be read: {reason}.</source>
        <translation>{filename}を読めません：{reason}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="121"/>
        <source>is not a .txt file</source>
        <translation>.txtファイルではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="139"/>
        <source>There is no encoding "{encoding}": use one of {known}.</source>
        <translation>"{encoding}"という文字コードはありません。次から選んでください：{known}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/corpora/text_folder.py" line="162"/>
        <source>{path} is not {encoding} (byte 0x{byte:02x} at byte {start}): name its encoding ({others}), or save the file as UTF-8.</source>
        <translation>{path}は{encoding}ではありません（{start}バイト目が0x{byte:02x}）。文字コード（{others}）を指定するか、UTF-8で保存してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.adapt.curve</name>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/curve.py" line="61"/>
        <source>Training curve</source>
        <translation>学習曲線</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/curve.py" line="80"/>
        <source>Training curve: step {step} of {steps}, error {error:.2f}</source>
        <translation>学習曲線：{steps}ステップ中{step}ステップ、誤差{error:.2f}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/curve.py" line="108"/>
        <source>Error</source>
        <translation>誤差</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/curve.py" line="120"/>
        <source>The curve appears here</source>
        <translation>ここに曲線が表示されます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/curve.py" line="145"/>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="118"/>
        <source>Rounds over the notes</source>
        <translation>ノート全体の学習回数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/curve.py" line="165"/>
        <source>best F1 {f1:.2f}</source>
        <translation>最高のF1 {f1:.2f}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.adapt.effort_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_card.py" line="45"/>
        <source>Estimate it</source>
        <translation>見積もる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_card.py" line="48"/>
        <source>Trains on parts of your notes, about as long as one training. Only the figures are kept.</source>
        <translation>ノートの一部で学習します。かかる時間は1回の学習とほぼ同じです。残るのは数値だけです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_card.py" line="102"/>
        <source>Learning from parts of your notes…</source>
        <translation>ノートの一部で学習しています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_card.py" line="105"/>
        <source>Estimating what more notes bring</source>
        <translation>ノートを増やした効果の見積もり</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_card.py" line="127"/>
        <source>Stopped. Nothing was estimated.</source>
        <translation>中止しました。見積もりはありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.adapt.effort_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="34"/>
        <source>What more {notes} would bring is not known yet.</source>
        <translation>{notes}を増やした効果はまだ分かりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="39"/>
        <source>That is less than your held-out notes could tell from no gain at all ({tellable}).</source>
        <translation>これは、評価用ノートで「効果なし」と区別できる大きさ（{tellable}）より小さい値です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="43"/>
        <source>You can stop here.</source>
        <translation>ここで終えてかまいません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="45"/>
        <source>Deciding more {notes} is likely to help.</source>
        <translation>さらに{notes}を決定すると、良くなる見込みがあります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="47"/>
        <source>Deciding more {notes} may still help a little.</source>
        <translation>さらに{notes}を決定すると、まだ少し良くなるかもしれません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="53"/>
        <source>Deciding {notes} more is expected to change F1 by {gain} (between {low} and {high}).</source>
        <translation>さらに{notes}を決定すると、F1は{gain}変わる見込みです（{low}から{high}の間）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="65"/>
        <source>Deciding {notes} more takes {time} at your pace.</source>
        <translation>あなたのペースでは、さらに{notes}を決定する所要時間は{time}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="77"/>
        <source>Train once, with labelled notes kept for measuring: then it can be estimated.</source>
        <translation>ラベル付きの評価用ノートを用意して、一度学習してください。そうすれば見積もれます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="81"/>
        <source>The trainings so far do not say: they differ too much for so few notes to measure by.</source>
        <translation>これまでの学習からは分かりません。評価用ノートの数に対して、結果のばらつきが大きすぎます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/effort_words.py" line="86"/>
        <source>One training does not say what the next will bring. Have it estimated from parts of your notes, or decide more and train again.</source>
        <translation>1回の学習だけでは、次の効果は分かりません。ノートの一部から見積もるか、さらに決定してもう一度学習してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.adapt.forecast</name>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="84"/>
        <source>There is nothing to learn from yet. Choose notes on the Notes page and decide some in Review.</source>
        <translation>まだ学習する材料がありません。「ノート」ページでノートを選び、「レビュー」でいくつか決定してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="102"/>
        <source>Train on {notes}, {decided} decided and {suggested} suggested, {time} on this PC.</source>
        <translation>{notes}（決定済み{decided}件、提案のみ{suggested}件）で学習します。このパソコンでの所要時間は{time}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="110"/>
        <source>Train on {notes} that you decided, {time} on this PC.</source>
        <translation>決定済みの{notes}で学習します。このパソコンでの所要時間は{time}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="115"/>
        <source>Train on {notes} with suggestions, {time} on this PC.</source>
        <translation>提案のある{notes}で学習します。このパソコンでの所要時間は{time}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="127"/>
        <source>Let the model teach itself on {notes}, in up to {rounds}.</source>
        <translation>モデルが{notes}から自分で学びます（最大{rounds}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="130"/>
        <source>{count} round</source>
        <translation>{count}回</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="130"/>
        <source>{count} rounds</source>
        <translation>{count}回</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="134"/>
        <source>Train on {notes} with labels, {time} on this PC.</source>
        <translation>ラベル付きの{notes}で学習します。このパソコンでの所要時間は{time}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="140"/>
        <source>Measure the model as it is on {notes} with labels. Nothing is learned.</source>
        <translation>ラベル付きの{notes}で、今のモデルをそのまま評価します。学習は行いません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="155"/>
        <source>The model is trained.</source>
        <translation>モデルの学習が終わりました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="157"/>
        <source>No labelled notes are kept for measuring, so nobody can tell whether it is better. Label some on the Notes page and train again.</source>
        <translation>評価用のラベル付きノートがないため、良くなったかどうかは分かりません。「ノート」ページでいくつかラベルを付けて、もう一度学習してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="164"/>
        <source>F1 on the {items} kept for measuring: {before:.2f} before, {after:.2f} after.</source>
        <translation>評価用の{items}でのF1：適応前 {before:.2f}、適応後 {after:.2f}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="173"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="119"/>
        <source>The adapted model is better.</source>
        <translation>適応後のモデルのほうが優れています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="176"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="126"/>
        <source>The adapted model is worse.</source>
        <translation>適応後のモデルのほうが劣っています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="177"/>
        <source>Keep the one you had.</source>
        <translation>元のモデルを使い続けてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/forecast.py" line="186"/>
        <source>Learned only in part: {notes}, where what is asked about lies too far apart to be read together.</source>
        <translation>一部だけ学習しました：{notes}。問われている箇所が離れすぎていて、まとめて読めません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.adapt.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="56"/>
        <location filename="../../sfda_desktop/desktop/page.py" line="36"/>
        <source>Adapt</source>
        <translation>適応</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="58"/>
        <source>The model learns from your decisions. The model you started from stays as it is.</source>
        <translation>モデルはあなたの決定から学びます。元のモデルはそのまま残ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="62"/>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="224"/>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="196"/>
        <source>Start training</source>
        <translation>学習を始める</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="65"/>
        <source>What it learns from</source>
        <translation>何から学ぶか</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="75"/>
        <source>Open the report</source>
        <translation>レポートを開く</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="87"/>
        <source>It learns from</source>
        <translation>学習に使うもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="153"/>
        <source>{count} model</source>
        <translation>モデル{count}個</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="153"/>
        <source>{count} models</source>
        <translation>モデル{count}個</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="184"/>
        <source>Counting what there is to learn from…</source>
        <translation>学習する材料を数えています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="196"/>
        <source>Training…</source>
        <translation>学習中…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="199"/>
        <source>No labelled notes are kept for measuring: the model will be trained, but the report cannot say whether it became better.</source>
        <translation>評価用のラベル付きノートがありません。学習はできますが、良くなったかどうかをレポートで示せません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="204"/>
        <source>{notes} not decided yet. You can train now and again later.</source>
        <translation>選ばれたもののうち{notes}が未決定です。今学習して、後でもう一度学習することもできます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="218"/>
        <source>No labelled notes are kept for measuring: label some on the Notes page.</source>
        <translation>評価用のラベル付きノートがありません。「ノート」ページでいくつかラベルを付けてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="224"/>
        <source>Measure it</source>
        <translation>評価する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="225"/>
        <source>Working…</source>
        <translation>実行中…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="240"/>
        <source>Training the model</source>
        <translation>モデルの学習</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="253"/>
        <source>Getting ready</source>
        <translation>準備しています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="269"/>
        <source>round {round} of {rounds}</source>
        <translation>{rounds}回中{round}回目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="270"/>
        <source>error {error:.3f}</source>
        <translation>誤差{error:.3f}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="277"/>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="86"/>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="35"/>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="86"/>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="62"/>
        <location filename="../../sfda_desktop/desktop/tour/callout.py" line="76"/>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="286"/>
        <source>The model as it is: F1 {f1:.2f}</source>
        <translation>今のモデル：F1 {f1:.2f}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="288"/>
        <source>Measured on the notes kept for that. 1.00 would be everything right.</source>
        <translation>評価用ノートで測りました。1.00ならすべて正解です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="306"/>
        <source>Stopped</source>
        <translation>停止しました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="308"/>
        <source>The training did not finish.</source>
        <translation>学習を最後まで行えませんでした。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/page.py" line="313"/>
        <source>Stopped. The next start goes on from here.</source>
        <translation>停止しました。次に始めると続きから再開します。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.adapt.settings_form</name>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="37"/>
        <source>Also learn from suggestions that nobody has decided about</source>
        <translation>まだ誰も決定していない提案からも学ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="41"/>
        <source>Weigh them by what they do for my labelled examples</source>
        <translation>ラベル付きの例に役立つ度合いで重みを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="43"/>
        <source>Learned example weights; for labels that may be wrong</source>
        <translation>学習した例の重み。ラベルが誤っているおそれがあるときに使います</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="45"/>
        <source>There are no labelled examples yet: add a file of them on the Notes page.</source>
        <translation>ラベル付きの例がまだありません。「ノート」ページでファイルを追加してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="49"/>
        <source>Let the program find out (recommended)</source>
        <translation>プログラムに任せる（推奨）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="52"/>
        <source>Learn everything from these notes</source>
        <translation>これらのノートからすべて学ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="54"/>
        <source>Stay closer to the model it starts from</source>
        <translation>元のモデルに近いままにする</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="58"/>
        <source>How much to learn, per cent</source>
        <translation>どれだけ学ぶか（パーセント）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="68"/>
        <source>How far may it move from the model it starts from?</source>
        <translation>元のモデルからどこまで離れてよいですか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="70"/>
        <source>Anchor: the share of the way from the source weights to the tuned ones</source>
        <translation>アンカー：元の重みから調整後の重みまでの移動の割合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="73"/>
        <source>Advanced settings</source>
        <translation>詳細設定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="110"/>
        <source>automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="112"/>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="182"/>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="118"/>
        <source>Epochs</source>
        <translation>エポック数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="119"/>
        <source>Size of the steps</source>
        <translation>1歩の大きさ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="119"/>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="120"/>
        <source>Notes in a step</source>
        <translation>1ステップのノート数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="120"/>
        <source>Batch size</source>
        <translation>バッチサイズ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="122"/>
        <source>Notes it rehearses for each labelled one</source>
        <translation>ラベル付き1件あたりの復習ノート数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="123"/>
        <source>Rehearsal: as it answers them already, lest it forgets what it knew</source>
        <translation>リハーサル：知っていたことを忘れないよう、今の回答どおりに復習します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="127"/>
        <source>Most rounds of teaching itself</source>
        <translation>自己学習の最大回数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="128"/>
        <source>Only where it learns from itself</source>
        <translation>自分の答えから学ぶときだけ使います</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/adapt/settings_form.py" line="152"/>
        <source>{percent} % of what the notes teach</source>
        <translation>ノートが教えることの{percent}%</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.controller</name>
    <message>
        <location filename="../../sfda_desktop/desktop/controller.py" line="131"/>
        <source>Reading the project</source>
        <translation>プロジェクトの読み込み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/controller.py" line="149"/>
        <source>Opening {file}</source>
        <translation>{file}を開いています</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.controls.banner</name>
    <message>
        <location filename="../../sfda_desktop/desktop/controls/banner.py" line="39"/>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.controls.buttons</name>
    <message>
        <location filename="../../sfda_desktop/desktop/controls/buttons.py" line="79"/>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.controls.path_field</name>
    <message>
        <location filename="../../sfda_desktop/desktop/controls/path_field.py" line="49"/>
        <source>Choose file…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/controls/path_field.py" line="50"/>
        <source>{question}: choose a file</source>
        <translation>{question}：ファイルを選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/controls/path_field.py" line="54"/>
        <source>Choose folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/controls/path_field.py" line="55"/>
        <source>{question}: choose a folder</source>
        <translation>{question}：フォルダーを選ぶ</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.export.annotations_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="15"/>
        <source>This file holds the text of the notes: treat it like the notes themselves.</source>
        <translation>このファイルにはノートの本文が含まれます。ノートそのものと同じように扱ってください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="16"/>
        <source>Offsets and labels only. Names of documents stay in it: they may still say who the patient is.</source>
        <translation>位置とラベルだけが含まれます。文書名は残るため、患者が分かることがあります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="26"/>
        <source>Also write suggestions nobody has decided about</source>
        <translation>まだ誰も決定していない提案も書き出す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="30"/>
        <source>Format of the decisions</source>
        <translation>決定の形式</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="33"/>
        <source>Without the text of the notes</source>
        <translation>ノートの本文を含めない</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="35"/>
        <source>Save your decisions…</source>
        <translation>決定を保存…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="44"/>
        <source>Your decisions</source>
        <translation>あなたの決定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/annotations_card.py" line="50"/>
        <source>Format</source>
        <translation>形式</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.export.cards</name>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="40"/>
        <source>all notes of this project</source>
        <translation>このプロジェクトのすべてのノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="43"/>
        <location filename="../../sfda_desktop/project/notes.py" line="276"/>
        <source>new notes</source>
        <translation>新しいノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="47"/>
        <source>New notes</source>
        <translation>新しいノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="51"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="211"/>
        <source>A file of notes, or a folder of .txt files</source>
        <translation>ノートのファイル、または.txtファイルのフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="57"/>
        <source>Run the model</source>
        <translation>モデルを実行</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="58"/>
        <source>Save as CSV…</source>
        <translation>CSVで保存…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="59"/>
        <source>Save as JSON Lines…</source>
        <translation>JSON Linesで保存…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="64"/>
        <source>Facts found in the notes</source>
        <translation>ノートから抽出した事実</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="79"/>
        <source>Get the facts out of the notes</source>
        <translation>ノートから事実を取り出す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="83"/>
        <source>The model reads the notes and lists what it finds: document, sentence, text, what it is, where it stands, and how sure the model is.</source>
        <translation>モデルがノートを読み、見つけたものを一覧にします：文書、文、語句、種類、位置、モデルの確信度。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="91"/>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="39"/>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="67"/>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="92"/>
        <location filename="../../sfda_desktop/desktop/notes/note_table.py" line="25"/>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="44"/>
        <location filename="../../sfda_desktop/desktop/page.py" line="34"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="207"/>
        <source>Notes</source>
        <translation>ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="119"/>
        <source>{notes}, {held_out} of them kept for measuring.</source>
        <translation>{notes}（うち{held_out}件は評価用）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="149"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="198"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="203"/>
        <source>Adapted model</source>
        <translation>適応したモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="154"/>
        <source>Export to a folder…</source>
        <translation>フォルダーへ書き出す…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="159"/>
        <source>There is no adapted model yet. Train one on the Adapt page.</source>
        <translation>適応したモデルはまだありません。「適応」ページで学習してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="164"/>
        <source>The adapted model</source>
        <translation>適応したモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="169"/>
        <source>These files leave this computer when you export. None holds text of your notes; but a model can remember rare words, so give it only to those you trust.</source>
        <translation>書き出すと、次のファイルがこのコンピューターの外へ出ます。ノートの本文は含まれませんが、モデルがまれな語を覚えていることがあるため、信頼できる相手だけに渡してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="191"/>
        <source>{count} version cannot be exported, because its folder is missing: {folder}</source>
        <translation>フォルダーが見つからないため書き出せないバージョンが{count}個あります：{folder}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="191"/>
        <source>{count} versions cannot be exported, because their folders are missing. The newest: {folder}</source>
        <translation>フォルダーが見つからないため書き出せないバージョンが{count}個あります。最新のもの：{folder}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/cards.py" line="200"/>
        <source>There is an adapted model, but its folder is missing: {folder}. It may have been moved or deleted, or the project was copied without it. Put the folder back, or train again on the Adapt page.</source>
        <translation>適応済みモデルはありますが、フォルダーが見つかりません：{folder}。移動または削除されたか、プロジェクトがフォルダーなしでコピーされた可能性があります。フォルダーを元の場所に戻すか、「適応」ページで学習し直してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.export.fact_table</name>
    <message>
        <location filename="../../sfda_desktop/desktop/export/fact_table.py" line="15"/>
        <source>Text</source>
        <translation>語句</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/fact_table.py" line="16"/>
        <source>What it is</source>
        <translation>種類</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/fact_table.py" line="17"/>
        <source>Sure</source>
        <translation>確信度</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/fact_table.py" line="18"/>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="34"/>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="243"/>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="58"/>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="90"/>
        <source>Document</source>
        <translation>文書</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/fact_table.py" line="19"/>
        <source>Sentence</source>
        <translation>文</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.export.leaving</name>
    <message>
        <location filename="../../sfda_desktop/desktop/export/leaving.py" line="45"/>
        <source>the weights</source>
        <translation>重み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/leaving.py" line="46"/>
        <source>the shape of the model</source>
        <translation>モデルの構造</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/leaving.py" line="47"/>
        <source>the model card: what it was trained on, how good it is</source>
        <translation>モデルカード：何で学習し、どれだけ正確か</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/leaving.py" line="48"/>
        <source>the labels and the guideline</source>
        <translation>ラベルとガイドライン</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/leaving.py" line="66"/>
        <source>the words the model knows</source>
        <translation>モデルが知っている語彙</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.export.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="46"/>
        <location filename="../../sfda_desktop/desktop/page.py" line="38"/>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="48"/>
        <source>Files are written where you say, on this computer or a disk of yours. Nothing is sent.</source>
        <translation>ファイルは、このコンピューターやお使いのディスクの指定した場所に書き込まれます。送信は一切しません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="128"/>
        <source>First let the model read the notes, on the Notes page.</source>
        <translation>先に「ノート」ページで、モデルにノートを読ませてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="133"/>
        <source>{decided} you decided and {labelled} labelled for measuring.</source>
        <translation>あなたが決定したもの：{decided}、評価用にラベルを付けたもの：{labelled}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="167"/>
        <source>Choose the new notes first: a file or a folder.</source>
        <translation>先に新しいノートのファイルかフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="175"/>
        <source>Running the model over the notes</source>
        <translation>モデルでノートを処理</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="184"/>
        <source>The model is reading the notes…</source>
        <translation>モデルがノートを読んでいます…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="202"/>
        <source>{facts} in {notes}</source>
        <translation>{notes}から{facts}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="209"/>
        <source>{facts}. In {notes} the model guesses: what is asked about lies too far apart.</source>
        <translation>{facts}。{notes}では、問われている箇所が離れすぎているため、モデルの回答は推測です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="223"/>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="347"/>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="126"/>
        <source>Stopped. Nothing was written.</source>
        <translation>停止しました。何も書き込んでいません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="231"/>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="235"/>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="238"/>
        <source>Save the facts</source>
        <translation>事実を保存</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="249"/>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="309"/>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="101"/>
        <source>Saving {file}</source>
        <translation>{file}を保存</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="254"/>
        <source>{count} fact saved in {file}</source>
        <translation>事実{count}件を{file}に保存しました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="254"/>
        <source>{count} facts saved in {file}</source>
        <translation>事実{count}件を{file}に保存しました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="267"/>
        <source>Export into which folder?</source>
        <translation>どのフォルダーへ書き出しますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="281"/>
        <source>Exporting the model</source>
        <translation>モデルの書き出し</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="283"/>
        <source>The model was copied to {folder}</source>
        <translation>モデルを{folder}にコピーしました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="291"/>
        <source>A new folder (*)</source>
        <translation>新しいフォルダー (*)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="292"/>
        <source>Save your decisions</source>
        <translation>決定を保存</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="314"/>
        <source>{count} note saved in {file}.</source>
        <translation>ノート{count}件を{file}に保存しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="314"/>
        <source>{count} notes saved in {file}.</source>
        <translation>ノート{count}件を{file}に保存しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/export/page.py" line="335"/>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="98"/>
        <source>Writing…</source>
        <translation>書き込んでいます…</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.guideline_view</name>
    <message>
        <location filename="../../sfda_desktop/desktop/guideline_view.py" line="30"/>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="118"/>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="173"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="87"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="127"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="343"/>
        <location filename="../../sfda_desktop/desktop/rail.py" line="195"/>
        <source>Guideline</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/guideline_view.py" line="31"/>
        <source>Examples</source>
        <translation>例</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/guideline_view.py" line="35"/>
        <source>Examples that the language model was shown</source>
        <translation>言語モデルに見せた例</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/guideline_view.py" line="51"/>
        <source>This project has no guideline yet.</source>
        <translation>このプロジェクトにはまだガイドラインがありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.help.view</name>
    <message>
        <location filename="../../sfda_desktop/desktop/help/view.py" line="31"/>
        <location filename="../../sfda_desktop/desktop/help/view.py" line="32"/>
        <source>Search the help</source>
        <translation>ヘルプを検索</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help/view.py" line="36"/>
        <source>Pages of the help</source>
        <translation>ヘルプのページ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help/view.py" line="40"/>
        <source>No page holds all of these words.</source>
        <translation>これらの語をすべて含むページはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help/view.py" line="44"/>
        <source>Show the tour</source>
        <translation>ツアーを表示</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.help_panel</name>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="41"/>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="154"/>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="48"/>
        <source>Open a project</source>
        <translation>プロジェクトを開く</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="42"/>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="89"/>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="42"/>
        <source>New project</source>
        <translation>新しいプロジェクト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="44"/>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="134"/>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="139"/>
        <location filename="../../sfda_desktop/desktop/rail.py" line="198"/>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="45"/>
        <location filename="../../sfda_desktop/desktop/preferences/page.py" line="40"/>
        <location filename="../../sfda_desktop/desktop/preferences/page.py" line="45"/>
        <location filename="../../sfda_desktop/desktop/rail.py" line="205"/>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="46"/>
        <source>Leave</source>
        <translation>終了</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="64"/>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="73"/>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="171"/>
        <location filename="../../sfda_desktop/desktop/preferences/page.py" line="48"/>
        <source>Change keys</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="73"/>
        <source>Choose other keys</source>
        <translation>別のキーを選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="178"/>
        <location filename="../../sfda_desktop/desktop/rail.py" line="196"/>
        <source>Keyboard</source>
        <translation>キーボード</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/help_panel.py" line="227"/>
        <source>Everywhere</source>
        <translation>すべてのページ</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.job_bar</name>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="28"/>
        <source>Work in progress</source>
        <translation>実行中の作業</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="36"/>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="61"/>
        <source>Nothing is running</source>
        <translation>実行中の作業はありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="40"/>
        <source>Progress</source>
        <translation>進み具合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="43"/>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="144"/>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="44"/>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="105"/>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="37"/>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="91"/>
        <source>Offline</source>
        <translation>オフライン</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="92"/>
        <source>This program never connects to a network.</source>
        <translation>このプログラムはネットワークに一切接続しません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="110"/>
        <source>Starting</source>
        <translation>開始しています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="128"/>
        <source>{done} of {total} {unit}</source>
        <translation>{unit} {done} / {total}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="131"/>
        <source>{time} left</source>
        <translation>残り{time}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="144"/>
        <location filename="../../sfda_desktop/desktop/judgement/check_desk.py" line="47"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="70"/>
        <source>Go on</source>
        <translation>続ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="149"/>
        <source>Paused after the note it is at</source>
        <translation>今のノートが終わったところで一時停止します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="155"/>
        <source>Stopping at the next step; what is done is kept</source>
        <translation>次の区切りで止まります。終わった分は残ります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="169"/>
        <source>{job}: done in {time}</source>
        <translation>{job}：{time}で完了</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="171"/>
        <source>{job}: stopped</source>
        <translation>{job}：停止しました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="173"/>
        <source>{job}: did not finish</source>
        <translation>{job}：完了しませんでした</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="186"/>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="186"/>
        <source>{count} waiting</source>
        <translation>待機中{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="188"/>
        <source>{count} job waits: show it</source>
        <translation>待機中の作業{count}件を表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_bar.py" line="188"/>
        <source>{count} jobs wait: show them</source>
        <translation>待機中の作業{count}件を表示</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.job_queue</name>
    <message>
        <location filename="../../sfda_desktop/desktop/job_queue.py" line="25"/>
        <source>Work that waits</source>
        <translation>待機中の作業</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_queue.py" line="52"/>
        <source>Next: {job}</source>
        <translation>次：{job}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_queue.py" line="52"/>
        <source>Then: {job}</source>
        <translation>その後：{job}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_queue.py" line="54"/>
        <source>Take out</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/job_queue.py" line="55"/>
        <source>Take out: {job}</source>
        <translation>取り消す：{job}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.agreement_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="51"/>
        <source>Nothing is decided by both readers yet.</source>
        <translation>2人とも決定したノートはまだありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="52"/>
        <source>Both readers decided {items}; they differ on {differing}.</source>
        <translation>2人とも{items}を決定し、{differing}件で異なりました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="58"/>
        <source>That is too few to say how well they agree.</source>
        <translation>どれだけ一致しているかを言うには少なすぎます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="60"/>
        <source>They always said the same, which says little where all notes are alike.</source>
        <translation>常に同じ回答でしたが、ノートがどれも似ているときはあまり意味がありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="62"/>
        <source>They agree closely.</source>
        <translation>よく一致しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="64"/>
        <source>They agree fairly well. Look at what they differ on: the guideline may leave it open.</source>
        <translation>おおむね一致しています。異なった箇所を確認してください。ガイドラインが曖昧なのかもしれません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="68"/>
        <source>They often differ. Make the guideline clearer before the model learns from this.</source>
        <translation>たびたび異なります。モデルがここから学ぶ前に、ガイドラインを明確にしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="79"/>
        <location filename="../../sfda_desktop/evaluation/agreement.py" line="48"/>
        <source>not defined</source>
        <translation>定義できません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="81"/>
        <source>F1 of one reader against the other, exact findings: {f1}. Cohen's kappa over words: {kappa}.</source>
        <translation>一方から見た他方のF1（検出の完全一致）：{f1}。語ごとのCohenのκ：{kappa}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/agreement_words.py" line="87"/>
        <source>F1 of one reader against the other: {f1}. Cohen's kappa over answers: {kappa}.</source>
        <translation>一方から見た他方のF1：{f1}。回答ごとのCohenのκ：{kappa}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.audit_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="69"/>
        <source>Kinds of suggestions</source>
        <translation>提案の種類</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="74"/>
        <source>Suggestions to look at of each kind</source>
        <translation>種類ごとに確認する提案の数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="75"/>
        <source>Look at so many of each kind</source>
        <translation>種類ごとに確認する数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="80"/>
        <source>Look at more…</source>
        <translation>さらに確認…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="81"/>
        <source>Accept what has proven right</source>
        <translation>正しいと示されたものを採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="141"/>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="132"/>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="71"/>
        <source>{done} of {total} decided.</source>
        <translation>{total}件中{done}件を決定しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="143"/>
        <source>Begin the audit</source>
        <translation>監査を始める</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="143"/>
        <source>Go on with the audit</source>
        <translation>監査を続ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="148"/>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="77"/>
        <source>All are decided. {count} answer differs from the suggestion.</source>
        <translation>すべて決定済みです。{count}件の回答が提案と異なります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="148"/>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="77"/>
        <source>All are decided. {count} answers differ from the suggestion.</source>
        <translation>すべて決定済みです。{count}件の回答が提案と異なります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="154"/>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="83"/>
        <source>Compare them</source>
        <translation>照合する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="159"/>
        <source>Draw the audit</source>
        <translation>監査用に抽出</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="185"/>
        <source>A spot check has found too many errors since. Look at more suggestions before any are accepted unseen.</source>
        <translation>その後の抜き取り検査で誤りが多すぎました。確認なしで採用する前に、さらに提案を確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="193"/>
        <source>Accept {count} suggestion</source>
        <translation>提案{count}件を採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="193"/>
        <source>Accept {count} suggestions</source>
        <translation>提案{count}件を採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="278"/>
        <source>There are no suggestions yet. Once a language model has suggested something, you can find out here which kinds of suggestions need not be looked at one by one.</source>
        <translation>まだ提案がありません。言語モデルが提案すると、1件ずつ確認しなくてよい種類をここで調べられます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="283"/>
        <source>Some kinds of suggestions may be right so often that you need not look at each. To find out, you decide some of each kind, drawn at random, without seeing the suggestion. Where your answer differs you compare the two. Notes kept for measuring are never accepted this way.</source>
        <translation>提案の種類によっては、1件ずつ確認しなくてよいほど正しいことがあります。それを調べるため、種類ごとに無作為に抽出したものを、提案を見ずに決定します。回答が提案と異なるときは両方を照合します。評価用ノートがこの方法で採用されることはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="290"/>
        <source>The notes are drawn. Decide all of them; leaving some out would spoil the audit.</source>
        <translation>ノートを抽出しました。すべて決定してください。残すと監査になりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="294"/>
        <source>Where your answer and the suggestion differ, look at both and say which stands.</source>
        <translation>あなたの回答と提案が異なるものは、両方を見てどちらを残すか決めてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_card.py" line="295"/>
        <source>What the audit shows. Only what passes can be accepted, and it is one step to undo.</source>
        <translation>監査の結果です。合格したものだけを採用でき、1操作で元に戻せます。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.audit_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="22"/>
        <source>agrees with the model</source>
        <translation>モデルに同意</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="23"/>
        <source>adds a finding</source>
        <translation>検出を追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="24"/>
        <source>leaves a finding out</source>
        <translation>検出を除外</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="25"/>
        <source>gives another label</source>
        <translation>別のラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="26"/>
        <source>begins or ends a finding elsewhere</source>
        <translation>検出の始まりか終わりが違う</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="27"/>
        <source>differs in several ways</source>
        <translation>複数の点で違う</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="34"/>
        <source>Stated before: a kind of suggestion passes only if at least {target} of it are shown to be right, with {confidence} confidence over all kinds and all looks together.</source>
        <translation>事前の約束：すべての種類とすべての確認を通じた信頼度{confidence}で、{target}以上が正しいと示された種類だけが合格です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="44"/>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="98"/>
        <source>The suggestion …</source>
        <translation>提案の内容</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="44"/>
        <source>There are</source>
        <translation>件数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="44"/>
        <source>To look at</source>
        <translation>確認する数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="55"/>
        <source>too few to show anything: reviewed one by one</source>
        <translation>少なすぎて何も示せません。1件ずつレビューします</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="71"/>
        <source>No suggestion is left to decide, so there is nothing to accept unseen.</source>
        <translation>未決定の提案は残っていないため、見ずに採用するものはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="73"/>
        <source>There are too few suggestions of any kind to show that {target} are right. Review them one by one.</source>
        <translation>どの種類の提案も、{target}が正しいことを示すには数が足りません。1件ずつレビューしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="79"/>
        <source>So few cannot show that {target} are right. Look at more of each kind, or review the suggestions one by one.</source>
        <translation>この数では{target}が正しいことを示せません。種類ごとの確認数を増やすか、提案を1件ずつレビューしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="84"/>
        <source>To decide: {items}.</source>
        <translation>決定するもの：{items}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="86"/>
        <source>{told} This is look number {look}: each look uses up some of the confidence, so that more is needed to pass.</source>
        <translation>{told}これは{look}回目の確認です。確認のたびに信頼度を使うため、合格にはより多くの件数が必要になります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="99"/>
        <source>Looked at</source>
        <translation>確認した数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="100"/>
        <source>Wrong</source>
        <translation>誤り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="101"/>
        <source>Shown to be right</source>
        <translation>正しいと示された割合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="102"/>
        <source>What follows</source>
        <translation>結果</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="113"/>
        <source>at least {share}</source>
        <translation>{share}以上</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="122"/>
        <location filename="../../sfda_desktop/desktop/words.py" line="49"/>
        <source>{percent} %</source>
        <translation>{percent}%</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="127"/>
        <source>does not pass: reviewed one by one</source>
        <translation>不合格：1件ずつレビューします</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="129"/>
        <source>passes; all of these are decided</source>
        <translation>合格：すべて決定済みです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="130"/>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="130"/>
        <source>passes: {count} would be accepted, about {wrong} of them likely wrong, at most {most}</source>
        <translation>合格：{count}件を採用できます（誤りの見込みは約{wrong}件、多くて{most}件）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="139"/>
        <source>{told} (where the language model is at least {sure} sure)</source>
        <translation>{told}（言語モデルの確信度が{sure}以上のもの）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="152"/>
        <source>{count} suggestion would be accepted without being looked at. About {wrong} of them are likely wrong, at most {most} (with {confidence} confidence).</source>
        <translation>提案{count}件が確認なしで採用されます。誤りの見込みは約{wrong}件、多くて{most}件です（信頼度{confidence}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="152"/>
        <source>{count} suggestions would be accepted without being looked at. About {wrong} of them are likely wrong, at most {most} (with {confidence} confidence).</source>
        <translation>提案{count}件が確認なしで採用されます。誤りの見込みは約{wrong}件、多くて{most}件です（信頼度{confidence}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="163"/>
        <source>Everything that passes is decided.</source>
        <translation>合格したものはすべて決定済みです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="164"/>
        <source>No kind of suggestion is shown to be right often enough, so none is accepted without being looked at. Review them one by one, or look at more.</source>
        <translation>十分に正しいと示された種類がないため、確認なしで採用するものはありません。1件ずつレビューするか、さらに確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="174"/>
        <source>{count} suggestion was accepted unseen on {day}.</source>
        <translation>{day}に提案{count}件を確認なしで採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="174"/>
        <source>{count} suggestions were accepted unseen on {day}.</source>
        <translation>{day}に提案{count}件を確認なしで採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="180"/>
        <source>{count} suggestion was accepted unseen on {day} by {reviewer}.</source>
        <translation>{day}に{reviewer}が提案{count}件を確認なしで採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="180"/>
        <source>{count} suggestions were accepted unseen on {day} by {reviewer}.</source>
        <translation>{day}に{reviewer}が提案{count}件を確認なしで採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="191"/>
        <source>{wrong} of {count} suggestion checked is wrong.</source>
        <translation>確認した提案{count}件のうち{wrong}件が誤りです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="191"/>
        <source>{wrong} of {count} suggestions checked are wrong.</source>
        <translation>確認した提案{count}件のうち{wrong}件が誤りです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="198"/>
        <source>That is more than was promised: take the acceptance back. What you decided yourself stays as it is.</source>
        <translation>約束より多いため、採用を取り消してください。あなた自身の決定はそのまま残ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/audit_words.py" line="203"/>
        <source>That fits the promise of {target}.</source>
        <translation>約束した{target}に合っています。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.check_desk</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_desk.py" line="44"/>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="153"/>
        <location filename="../../sfda_desktop/desktop/review/head.py" line="28"/>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_desk.py" line="45"/>
        <source>All checks</source>
        <translation>すべての検査</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.check_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="32"/>
        <source>Second reading</source>
        <translation>2人目の読み取り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="33"/>
        <source>Decide each note for yourself. Nothing that the first reader or a model said is shown here.</source>
        <translation>各ノートを自分で決定してください。1人目やモデルの回答は表示されません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="38"/>
        <source>All notes of the second reading are decided.</source>
        <translation>2人目の読み取りのノートはすべて決定済みです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="43"/>
        <source>Settle what the readers differ on</source>
        <translation>2人の違いを解決</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="44"/>
        <source>Two people read this note and gave different answers. Choose the right one, or write a third; it then stands for both.</source>
        <translation>2人がこのノートを読み、異なる回答をしました。正しいほうを選ぶか、3つ目の回答を書いてください。それが2人の回答になります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="48"/>
        <source>+ and − mark what the second reader has otherwise than the first.</source>
        <translation>＋と−は、2人目が1人目と違う点を示します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="49"/>
        <source>Everything that the two readers differed on is settled.</source>
        <translation>2人の違いはすべて解決しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="50"/>
        <source>Second reader is right</source>
        <translation>2人目が正しい</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="51"/>
        <source>First reader is right</source>
        <translation>1人目が正しい</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="52"/>
        <source>First reader</source>
        <translation>1人目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="53"/>
        <source>Second reader</source>
        <translation>2人目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="57"/>
        <source>Your answer or the suggestion?</source>
        <translation>あなたの回答と提案、どちらですか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="58"/>
        <source>You decided this note before you saw the suggestion, and your answer differs. Look at both: which is right?</source>
        <translation>提案を見る前にこのノートを決定し、回答が異なりました。両方を見て、どちらが正しいか選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="62"/>
        <source>+ and − mark what the suggestion has otherwise than your answer.</source>
        <translation>＋と−は、提案があなたの回答と違う点を示します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="63"/>
        <source>All answers that differed are compared.</source>
        <translation>異なった回答はすべて照合しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="64"/>
        <source>Suggestion is right</source>
        <translation>提案が正しい</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="65"/>
        <source>My answer is right</source>
        <translation>自分の回答が正しい</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="66"/>
        <source>Your answer</source>
        <translation>あなたの回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="67"/>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="40"/>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="68"/>
        <source>Suggestion</source>
        <translation>提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="70"/>
        <source>Drawn at random from what was accepted unseen. Decide each note for yourself; the suggestion is hidden until you have.</source>
        <translation>確認なしで採用したものから無作為に抽出しました。各ノートを自分で決定してください。決定するまで提案は隠されます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="74"/>
        <source>Spot check</source>
        <translation>抜き取り検査</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="74"/>
        <source>All notes of the spot check are decided.</source>
        <translation>抜き取り検査のノートはすべて決定済みです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="76"/>
        <source>Drawn at random. Decide each note for yourself; the suggestion is hidden until you have, so that it cannot lead you.</source>
        <translation>無作為に抽出しました。各ノートを自分で決定してください。引きずられないよう、決定するまで提案は隠されます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="80"/>
        <source>Audit</source>
        <translation>監査</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="80"/>
        <source>All notes of the audit are decided.</source>
        <translation>監査のノートはすべて決定済みです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/check_words.py" line="84"/>
        <source>Where your answer differs from the suggestion, you compare the two afterwards.</source>
        <translation>あなたの回答が提案と異なるものは、後で照合します。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.lock_bar</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/lock_bar.py" line="26"/>
        <source>&amp;Unlock this note</source>
        <translation>このノートのロックを解除(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/lock_bar.py" line="40"/>
        <source>Labelled and locked: this note measures the model. A label changed after a report was seen can make the model look better than it is, so the report counts changed labels. Unlock it only to mend a mistake.</source>
        <translation>ラベル付け済みでロックされています。このノートはモデルの評価に使います。レポートを見た後でラベルを変えるとモデルが実際より良く見えることがあるため、変更した数はレポートに記録されます。間違いを直すときだけロックを解除してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.name_bar</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="30"/>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="39"/>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="25"/>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="37"/>
        <source>Your name</source>
        <translation>お名前</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="31"/>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="47"/>
        <source>Who is reviewing?</source>
        <translation>レビューする方のお名前</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="40"/>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="26"/>
        <source>For example: Sato, ward 3</source>
        <translation>例：佐藤（3病棟）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="45"/>
        <source>Keep</source>
        <translation>保存する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/name_bar.py" line="46"/>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="72"/>
        <source>Not now</source>
        <translation>後で</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.second_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="39"/>
        <source>For example: Tanaka, ward 3</source>
        <translation>例：田中（3病棟）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="42"/>
        <source>Notes to draw</source>
        <translation>抽出するノートの数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="43"/>
        <source>Draw notes</source>
        <translation>ノートを抽出</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="49"/>
        <source>A second reader</source>
        <translation>2人目の担当者</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="52"/>
        <source>Another person decides some notes that you have decided, without seeing what you or a model said. How far both agree shows how clear the task is; what they differ on is settled afterwards.</source>
        <translation>あなたが決定したノートの一部を、別の人が、あなたやモデルの回答を見ずに決定します。どれだけ一致するかで課題の明確さが分かり、違いは後で解決します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="61"/>
        <source>Who reads second</source>
        <translation>2人目の担当者の名前</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="90"/>
        <source> of {items}</source>
        <translation>件（全{items}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="94"/>
        <source>Begin the second reading</source>
        <translation>2人目の読み取りを始める</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="94"/>
        <source>Go on with the second reading</source>
        <translation>2人目の読み取りを続ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="105"/>
        <source>Settle {count} difference</source>
        <translation>違い{count}件を解決</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="105"/>
        <source>Settle {count} differences</source>
        <translation>違い{count}件を解決</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="107"/>
        <source>Look at what was settled</source>
        <translation>解決したものを見る</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="122"/>
        <source>The second reader must be another person than the first.</source>
        <translation>2人目は1人目とは別の人でなければなりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/second_card.py" line="137"/>
        <source>Nothing to draw yet: decide some notes first.</source>
        <translation>まだ抽出できません。先にいくつかのノートを決定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.spot_check_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="36"/>
        <source>Take all of it back</source>
        <translation>すべて取り消す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="37"/>
        <source>Accepted unseen</source>
        <translation>確認なしの採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="65"/>
        <source>Look at some of it now and then: it can be taken back.</source>
        <translation>ときどき一部を確認してください。取り消すこともできます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="67"/>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="67"/>
        <source>Check {count} at random</source>
        <translation>無作為に{count}件を確認</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="73"/>
        <source>Go on with the spot check</source>
        <translation>抜き取り検査を続ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/spot_check_card.py" line="87"/>
        <source>Check others at random</source>
        <translation>ほかのものを無作為に確認</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.judgement.view</name>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="48"/>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="63"/>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="66"/>
        <location filename="../../sfda_desktop/desktop/review/head.py" line="30"/>
        <source>Checks</source>
        <translation>検査</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="54"/>
        <location filename="../../sfda_desktop/desktop/review/held_out_banner.py" line="24"/>
        <source>Back to the review</source>
        <translation>レビューに戻る</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="64"/>
        <source>What shows how far suggestions and decisions can be trusted.</source>
        <translation>提案と決定をどこまで信頼できるかを調べます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="166"/>
        <source>{count} suggestion accepted.</source>
        <translation>提案{count}件を採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="166"/>
        <source>{count} suggestions accepted.</source>
        <translation>提案{count}件を採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="167"/>
        <source>It is one step: Undo in the review takes all of it back.</source>
        <translation>1操作にまとまっています。レビューの「元に戻す」ですべて取り消せます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="172"/>
        <source>Undecided again: {items}.</source>
        <translation>{items}を未決定に戻しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="177"/>
        <location filename="../../sfda_desktop/desktop/review/workbench.py" line="245"/>
        <source>This decision could not be kept.</source>
        <translation>この決定を保存できませんでした。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/judgement/view.py" line="182"/>
        <source>This check could not be opened.</source>
        <translation>この検査を開けませんでした。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.keys.chords</name>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="70"/>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="71"/>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="72"/>
        <source>Space</source>
        <comment>key</comment>
        <translation>スペース</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="73"/>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="74"/>
        <source>Del</source>
        <comment>key</comment>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="75"/>
        <source>Backspace</source>
        <comment>key</comment>
        <translation>Backspace</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="76"/>
        <source>Ins</source>
        <comment>key</comment>
        <translation>Ins</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="77"/>
        <source>Home</source>
        <comment>key</comment>
        <translation>Home</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="78"/>
        <source>End</source>
        <comment>key</comment>
        <translation>End</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="79"/>
        <source>Ctrl</source>
        <comment>key</comment>
        <translation>Ctrl</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="80"/>
        <source>Alt</source>
        <comment>key</comment>
        <translation>Alt</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/chords.py" line="81"/>
        <source>Shift</source>
        <comment>key</comment>
        <translation>Shift</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.keys.editor</name>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="27"/>
        <location filename="../../sfda_desktop/desktop/keys/recorder.py" line="81"/>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="27"/>
        <source>Let no key do this</source>
        <translation>この操作にキーを割り当てない</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="29"/>
        <source>Use it here</source>
        <translation>ここで使う</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="60"/>
        <source>Back to the keys of the set</source>
        <translation>セットのキーに戻す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="99"/>
        <source>Choose another key.</source>
        <translation>別のキーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="106"/>
        <source>{key} is taken: “{verb}”.</source>
        <translation>{key}は「{verb}」に使われています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="113"/>
        <source>Tab leaves it as it is.</source>
        <translation>Tabを押すとそのままにします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="144"/>
        <location filename="../../sfda_desktop/desktop/preferences/page.py" line="51"/>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="151"/>
        <source>Undo all changes</source>
        <translation>すべての変更を元に戻す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="159"/>
        <source>Keys as in</source>
        <translation>キーのセット</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/editor.py" line="161"/>
        <source>What the other tool has no key for keeps ours.</source>
        <translation>他のツールにキーがない操作は、このプログラムのキーのままです。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.keys.key_map</name>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/key_map.py" line="122"/>
        <source>{key} moves from one control to the next.</source>
        <translation>{key}は次の項目へ移るキーです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/key_map.py" line="125"/>
        <source>{key} belongs to the operating system.</source>
        <translation>{key}はOSが使うキーです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/key_map.py" line="127"/>
        <source>{key} does something on every page of the window.</source>
        <translation>{key}はウィンドウのどのページでも働くキーです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/key_map.py" line="129"/>
        <source>{key} is needed for reading and selecting text.</source>
        <translation>{key}は文章を読んだり選んだりするのに必要です。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.keys.recorder</name>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/recorder.py" line="81"/>
        <source>Press a key…</source>
        <translation>キーを押してください…</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.keys.verbs</name>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="101"/>
        <source>Deciding</source>
        <translation>決定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="113"/>
        <source>Moving about</source>
        <translation>移動</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="125"/>
        <location filename="../../sfda_desktop/desktop/review/label_palette.py" line="161"/>
        <source>Labels</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="127"/>
        <source>Editing</source>
        <translation>編集</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="146"/>
        <source>Give label {place}</source>
        <translation>ラベル{place}を付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="148"/>
        <source>Accept the final answer as it stands</source>
        <translation>最終回答をこのまま採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="149"/>
        <source>Edit the final answer</source>
        <translation>最終回答を編集</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="150"/>
        <source>Reject: keep the model's own answer</source>
        <translation>却下：モデルの元の回答を残す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="151"/>
        <source>Skip, decide later</source>
        <translation>保留：後で決定する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="152"/>
        <source>Accept all that the list shows, after a preview</source>
        <translation>一覧に出ているものを、確認のうえまとめて採用する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="154"/>
        <location filename="../../sfda_desktop/desktop/review/head.py" line="29"/>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="155"/>
        <source>Note before</source>
        <translation>前のノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="156"/>
        <source>Note after</source>
        <translation>次のノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="157"/>
        <source>Keep the edit and go on</source>
        <translation>編集を確定して次へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="158"/>
        <source>Leave the edit, as it was</source>
        <translation>編集をやめて元のままにする</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="159"/>
        <source>Finding before</source>
        <translation>前の検出箇所</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="160"/>
        <source>Finding after</source>
        <translation>次の検出箇所</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="161"/>
        <source>Select the word at the caret; again, the next one too</source>
        <translation>カーソル位置の語を選択（もう一度押すと次の語も）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="162"/>
        <source>Move the finding's end to the left</source>
        <translation>検出箇所の終わりを左へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="163"/>
        <source>Move the finding's end to the right</source>
        <translation>検出箇所の終わりを右へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="164"/>
        <source>Move the finding's beginning to the left</source>
        <translation>検出箇所の始まりを左へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="165"/>
        <source>Move the finding's beginning to the right</source>
        <translation>検出箇所の始まりを右へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="166"/>
        <source>Remove the chosen finding</source>
        <translation>選んだ検出箇所を削除</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="167"/>
        <source>Find a label by its letters, where there are many</source>
        <translation>ラベルを文字で探す（ラベルが多いとき）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="168"/>
        <source>Denied or not: the contrary</source>
        <translation>否定かどうかを反転</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="169"/>
        <source>Search the notes; Enter shows the first that fits</source>
        <translation>ノートを検索（Enterで最初に合うものを表示）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="170"/>
        <source>Choose which notes to show</source>
        <translation>表示するノートを選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="171"/>
        <location filename="../../sfda_desktop/desktop/review/note_card.py" line="89"/>
        <source>Show how unsure the model is of each word</source>
        <translation>語ごとにモデルの迷いの大きさを表示する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="172"/>
        <source>Pairs of the sentence; Enter goes to one, again closes them</source>
        <translation>文中の組の一覧。Enterでその組へ移り、もう一度押すと閉じます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/keys/verbs.py" line="174"/>
        <source>These shortcuts</source>
        <translation>このショートカット一覧</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.leaving</name>
    <message>
        <location filename="../../sfda_desktop/desktop/leaving.py" line="39"/>
        <source>A job</source>
        <translation>作業</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/leaving.py" line="42"/>
        <source>“{job}” is still running.</source>
        <translation>「{job}」がまだ実行中です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/leaving.py" line="43"/>
        <source>Close the window once more to stop it and leave. What is done is saved and the work goes on from there next time.</source>
        <translation>もう一度ウィンドウを閉じると、作業を止めて終了します。終わった分は保存されており、次回その続きから始まります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.main_window</name>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="293"/>
        <source>Work is still running on this project.</source>
        <translation>このプロジェクトの作業がまだ実行中です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="294"/>
        <source>Wait until it is done, or cancel it below; then open the other project.</source>
        <translation>終わるまで待つか、下で中止してから、別のプロジェクトを開いてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="335"/>
        <source>{file} could not be opened.</source>
        <translation>{file}を開けませんでした。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="356"/>
        <source>{count} file was dropped.</source>
        <translation>ファイル{count}個がドロップされました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="356"/>
        <source>{count} files were dropped.</source>
        <translation>ファイル{count}個がドロップされました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="359"/>
        <source>Put the notes into one folder and drop that folder.</source>
        <translation>ノートを1つのフォルダーに入れて、そのフォルダーをドロップしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/main_window.py" line="369"/>
        <source>Something in the program failed.</source>
        <translation>プログラムに不具合が起きました。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.methods</name>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="14"/>
        <source>by you alone</source>
        <translation>あなたがすべて付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="15"/>
        <source>by you, round by round</source>
        <translation>あなたがラウンドごとに付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="16"/>
        <source>suggested corrections</source>
        <translation>提案された修正</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="17"/>
        <source>suggested verdicts</source>
        <translation>提案された判定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="18"/>
        <source>suggested from guideline</source>
        <translation>ガイドラインから提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="19"/>
        <source>suggested by examples</source>
        <translation>例をもとに提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="20"/>
        <source>suggested, self-taught</source>
        <translation>提案（自作の例から）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="21"/>
        <source>suggested, near examples</source>
        <translation>提案（近い例から）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="26"/>
        <source>your decisions, and suggestions</source>
        <translation>あなたの決定と提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="27"/>
        <source>its own confident answers</source>
        <translation>モデル自身の確信のある回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="28"/>
        <source>all labels the notes came with</source>
        <translation>ノートに元から付いているすべてのラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="29"/>
        <source>nothing: measure it as it is</source>
        <translation>学習なし：そのまま評価する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="63"/>
        <source>{words} ({method}).</source>
        <translation>{words}（{method}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="71"/>
        <source>Nobody looks at what it learns, so it may also learn its own mistakes.</source>
        <translation>学習に使う回答を誰も確認しないため、自分の誤りまで学ぶおそれがあります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="81"/>
        <source>This needs a language model: choose one on the Project page.</source>
        <translation>言語モデルが必要です。「プロジェクト」ページで選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="83"/>
        <source>This needs labelled examples of your own: add a file of them.</source>
        <translation>この病院のラベル付きの例が必要です。ファイルを追加してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/methods.py" line="85"/>
        <source>Not all notes to learn from came with labels.</source>
        <translation>学習用ノートのすべてにラベルが付いているわけではありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.asking</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="43"/>
        <source>Passes over the notes</source>
        <translation>ノートを処理する回数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="44"/>
        <source>Each pass shows it better examples</source>
        <translation>回ごとに、より良い例を見せます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="47"/>
        <source>Examples shown at once</source>
        <translation>一度に見せる例の数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="47"/>
        <source>The nearest ones (k)</source>
        <translation>最も近いもの（k件）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="50"/>
        <source>Notes in a round</source>
        <translation>1ラウンドのノート数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="51"/>
        <source>The model learns after each round</source>
        <translation>ラウンドごとにモデルが学習します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="56"/>
        <source>What makes notes alike</source>
        <translation>ノートの似かたの測りかた</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="57"/>
        <source>For choosing notes, and for its examples</source>
        <translation>ノート選びと、見せる例選びに使います</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="61"/>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="160"/>
        <source>Sentence model</source>
        <translation>文モデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="62"/>
        <source>A folder with an encoder for sentences, to compare notes by in the model's place</source>
        <translation>モデルの代わりにノートの比較に使う、文エンコーダーのフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="68"/>
        <source>Freedom of its answers</source>
        <translation>回答の自由度</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="69"/>
        <source>Temperature; 0 repeats itself</source>
        <translation>温度。0なら毎回同じ回答です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="74"/>
        <source>What counts as clean</source>
        <translation>「正しい」とみなす基準</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="75"/>
        <source>Loss τ below which an answer is clean</source>
        <translation>損失がτを下回る回答を正しいとみなします</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="80"/>
        <source>Share that serves as examples</source>
        <translation>例として使う割合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="81"/>
        <source>R, of each class, the surest ones</source>
        <translation>R：各クラスで最も確かなもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="84"/>
        <source>Random seed</source>
        <translation>乱数の種</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="84"/>
        <source>The same seed chooses the same notes</source>
        <translation>同じ種なら同じノートが選ばれます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="101"/>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="133"/>
        <source>How they get labels</source>
        <translation>ラベルの付けかた</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="107"/>
        <source>Add labelled examples…</source>
        <translation>ラベル付きの例を追加…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="110"/>
        <source>Notes of this hospital with right labels, neither to learn from nor for measuring</source>
        <translation>正しいラベルの付いたこの病院のノート。学習にも評価にも使いません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="128"/>
        <source>Advanced</source>
        <translation>詳細</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="153"/>
        <source>as in the papers</source>
        <translation>論文のとおり</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="154"/>
        <source>their words (BM25)</source>
        <translation>使われている語（BM25）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="155"/>
        <source>how the model reads them</source>
        <translation>モデルの読み取りかた</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="163"/>
        <source>the model itself</source>
        <translation>モデル自身</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="243"/>
        <source>There is {count} labelled example.</source>
        <translation>ラベル付きの例が{count}件あります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="243"/>
        <source>There are {count} labelled examples.</source>
        <translation>ラベル付きの例が{count}件あります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/asking.py" line="251"/>
        <source>Suggestions need a language model: choose one on the Project page.</source>
        <translation>提案には言語モデルが必要です。「プロジェクト」ページで選んでください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.choosing</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="37"/>
        <source>Choose notes to review</source>
        <translation>レビューするノートを選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="38"/>
        <source>notes:</source>
        <translation>件のノート：</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="41"/>
        <source>How many notes to review</source>
        <translation>レビューするノートの数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="45"/>
        <source>the ones the model is least sure of</source>
        <translation>モデルが最も迷っているもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="47"/>
        <source>at random</source>
        <translation>無作為に</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="50"/>
        <source>in another way:</source>
        <translation>別の方法で：</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="55"/>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="124"/>
        <source>Ask for suggestions</source>
        <translation>提案を依頼</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="112"/>
        <source>Choose {notes} to review</source>
        <translation>レビューする{notes}を選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="113"/>
        <source>{notes}:</source>
        <translation>{notes}の数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="124"/>
        <source>Choose these {notes}</source>
        <translation>この{notes}を選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="129"/>
        <source>Suggestions arrive one by one. You can review while they do.</source>
        <translation>提案は1件ずつ届きます。届く間にもレビューできます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="132"/>
        <source>The model is reading the notes.</source>
        <translation>モデルがノートを読んでいます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="134"/>
        <source>First let the model read them.</source>
        <translation>先にモデルにノートを読ませてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="144"/>
        <source>Round {round}: {chosen} of {notes} are chosen. The next round is offered in Review when all of these are decided.</source>
        <translation>ラウンド{round}：{notes}のうち{chosen}件を選びました。すべて決定すると、「レビュー」で次のラウンドへ進めます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="152"/>
        <source>{number} of {notes} chosen have a suggestion. The same settings go on there.</source>
        <translation>選んだ{notes}のうち{number}件に提案があります。同じ設定で続きから始まります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="158"/>
        <source>{notes} chosen, all decided. Choose more, or go on to Adapt.</source>
        <translation>選んだ{notes}はすべて決定済みです。さらに選ぶか、「適応」へ進んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="160"/>
        <source>{notes} chosen, waiting in Review.</source>
        <translation>選んだ{notes}が「レビュー」で待っています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="162"/>
        <source>The first round is chosen now. After each, the model learns and chooses anew.</source>
        <translation>最初のラウンドを今選びます。ラウンドごとにモデルが学習し、選び直します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="164"/>
        <source>You decide about each suggestion; nothing is taken over unseen.</source>
        <translation>提案は1件ずつあなたが決定します。確認せずに取り込まれることはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/choosing.py" line="165"/>
        <source>You review them without suggestions.</source>
        <translation>提案なしでレビューします。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.held_out</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="39"/>
        <source>Held-out notes that are labelled</source>
        <translation>ラベル付きの評価用ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="42"/>
        <source>Label held-out notes</source>
        <translation>評価用ノートにラベルを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="44"/>
        <source>Add a labelled file…</source>
        <translation>ラベル付きファイルを追加…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="47"/>
        <source>Add these notes</source>
        <translation>このノートを追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="97"/>
        <source>{labelled} of {all} are labelled</source>
        <translation>{all}件中{labelled}件にラベルがあります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="109"/>
        <source>No notes are kept for measuring, so the report cannot say whether the adapted model is better. Add a labelled file.</source>
        <translation>評価用ノートがないため、適応後のモデルが優れているかどうかをレポートで示せません。ラベル付きファイルを追加してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="116"/>
        <source>The model never learns from these notes; the report measures on all of them.</source>
        <translation>モデルはこれらのノートから学びません。レポートはこのすべてで評価します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="120"/>
        <source>You label them without seeing any answer of a model, so that the measure is fair. About {number} labelled notes make the report’s verdict trustworthy.</source>
        <translation>公平に評価するため、モデルの回答を見ずにラベルを付けます。ラベル付きノートが約{number}件あれば、レポートの判定は信頼できます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="137"/>
        <source>A labelled file</source>
        <translation>ラベル付きファイル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="172"/>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="348"/>
        <source>Adding {file}</source>
        <translation>{file}の追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="180"/>
        <source>{count} labelled note added.</source>
        <translation>ラベル付きノート{count}件を追加しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/held_out.py" line="180"/>
        <source>{count} labelled notes added.</source>
        <translation>ラベル付きノート{count}件を追加しました。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.histogram</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/histogram.py" line="44"/>
        <source>How unsure the model is: {notes} by uncertainty</source>
        <translation>モデルの迷いの大きさ：{notes}の分布</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/histogram.py" line="70"/>
        <source>sure</source>
        <translation>確信あり</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/histogram.py" line="71"/>
        <source>unsure</source>
        <translation>迷いあり</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.other_ways</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="10"/>
        <source>where its best answer is weakest</source>
        <translation>一番の回答が最も弱いもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="11"/>
        <source>where two of its answers are close</source>
        <translation>2つの回答が競っているもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="12"/>
        <source>one of each group it reads alike</source>
        <translation>似た読み取りのグループから1件ずつ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="13"/>
        <source>as unlike each other as can be</source>
        <translation>できるだけ互いに異なるもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="14"/>
        <source>the same, from a random start</source>
        <translation>同じく、無作為な出発点から</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="15"/>
        <source>the most typical</source>
        <translation>最も典型的なもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="16"/>
        <source>varied, typical and unusual (ALLabel)</source>
        <translation>多様・典型・特異を混ぜる（ALLabel）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="17"/>
        <source>a few that are near to all (BATCHER)</source>
        <translation>全体に近い少数（BATCHER）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="18"/>
        <source>where the language model is unsure</source>
        <translation>言語モデルが迷っているもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/other_ways.py" line="29"/>
        <source>Another way to choose notes</source>
        <translation>ノートを選ぶ別の方法</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="42"/>
        <source>Let the model read the notes</source>
        <translation>モデルにノートを読ませる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="47"/>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="48"/>
        <location filename="../../sfda_desktop/desktop/review/search_field.py" line="24"/>
        <source>Search the notes</source>
        <translation>ノートを検索</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="74"/>
        <source>How unsure the model is</source>
        <translation>モデルの迷いの大きさ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="76"/>
        <source>What the model says</source>
        <translation>モデルの回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="90"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="31"/>
        <source>Notes to learn from</source>
        <translation>学習用ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="91"/>
        <source>Kept for measuring</source>
        <translation>評価用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="168"/>
        <source>Open a chosen note in Review</source>
        <translation>選んだノートを「レビュー」で開く</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="229"/>
        <source>Each bar is a group of notes, sure ones left.</source>
        <translation>棒はノートのまとまりです。左ほど確信があります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="234"/>
        <source>In colour: the {number} it is least sure of.</source>
        <translation>色付き：モデルが最も迷っている{number}件。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="254"/>
        <source>Reading the project…</source>
        <translation>プロジェクトを読み込んでいます…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="256"/>
        <source>{notes} from {documents}, {held_out} more are kept for measuring.</source>
        <translation>{documents}の{notes}。ほかに評価用が{held_out}件あります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="263"/>
        <source>The least sure ones stand first.</source>
        <translation>最も迷っているものが先頭です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="265"/>
        <source>The model is reading them.</source>
        <translation>モデルが読んでいます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="267"/>
        <source>The model has not read them yet.</source>
        <translation>モデルはまだ読んでいません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="279"/>
        <location filename="../../sfda_desktop/desktop/project/creation.py" line="244"/>
        <source>Reading the notes</source>
        <translation>ノートの読み取り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="301"/>
        <source>Making suggestions</source>
        <translation>提案の作成</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="301"/>
        <source>Choosing notes</source>
        <translation>ノートの選択</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="324"/>
        <source>The chosen notes are ready for you.</source>
        <translation>選んだノートの準備ができました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="325"/>
        <source>Go to Review (Ctrl+3) and decide about each one.</source>
        <translation>「レビュー」（Ctrl+3）で1件ずつ決定してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="336"/>
        <source>A file of labelled examples</source>
        <translation>ラベル付きの例のファイル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="358"/>
        <source>{count} labelled example added.</source>
        <translation>ラベル付きの例{count}件を追加しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="358"/>
        <source>{count} labelled examples added.</source>
        <translation>ラベル付きの例{count}件を追加しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/page.py" line="364"/>
        <source>This did not work.</source>
        <translation>うまくいきませんでした。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.rows</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/rows.py" line="56"/>
        <source>{notes}: what is asked about lies too far apart for the model, which guesses there.</source>
        <translation>{notes}：問われている箇所が離れすぎていて一度に読めないため、モデルの回答は推測です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/rows.py" line="67"/>
        <source>chosen</source>
        <translation>選択済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/rows.py" line="70"/>
        <source>decided</source>
        <translation>決定済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/rows.py" line="82"/>
        <source>labelled</source>
        <translation>ラベル付き</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.notes.table_model</name>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="31"/>
        <source>Unsure</source>
        <translation>迷い</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="32"/>
        <location filename="../../sfda_desktop/desktop/review/note_card.py" line="51"/>
        <source>Note</source>
        <translation>ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="33"/>
        <source>Found</source>
        <translation>検出</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="35"/>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="39"/>
        <source>How unsure the model is (mean entropy over the words, in nats)</source>
        <translation>モデルの迷いの大きさ（語ごとのエントロピーの平均、単位はナット）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="40"/>
        <source>What the model says, or how many things it found</source>
        <translation>モデルの回答、または見つけた数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="124"/>
        <source>not read yet</source>
        <translation>未読</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/notes/table_model.py" line="126"/>
        <source>unsure {figure:.2f}</source>
        <translation>迷い{figure:.2f}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/page.py" line="33"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="67"/>
        <source>Project</source>
        <translation>プロジェクト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/page.py" line="35"/>
        <location filename="../../sfda_desktop/desktop/review/head.py" line="25"/>
        <location filename="../../sfda_desktop/desktop/review/head.py" line="46"/>
        <source>Review</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/page.py" line="37"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="75"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="213"/>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.preferences.language</name>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/language.py" line="21"/>
        <location filename="../../sfda_desktop/desktop/preferences/language.py" line="27"/>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/language.py" line="22"/>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="17"/>
        <source>As this computer is set</source>
        <translation>このコンピューターの設定に合わせる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/language.py" line="29"/>
        <source>Language of the window</source>
        <translation>ウィンドウの言語</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/language.py" line="31"/>
        <source>Notes, labels and guidelines stay in the language they are written in.</source>
        <translation>ノート、ラベル、ガイドラインは書かれた言語のままです。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.preferences.look</name>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="18"/>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="19"/>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="20"/>
        <source>High contrast</source>
        <translation>ハイコントラスト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="46"/>
        <source>{size} %</source>
        <translation>{size}%</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="49"/>
        <source>How it looks</source>
        <translation>見た目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="50"/>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="54"/>
        <source>On top of the text size that this computer is set to.</source>
        <translation>このコンピューターの文字サイズ設定にさらに掛かります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="58"/>
        <location filename="../../sfda_desktop/desktop/preferences/look.py" line="52"/>
        <source>Size of text</source>
        <translation>文字の大きさ</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.preferences.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/page.py" line="46"/>
        <source>Each change counts at once and stays on this computer.</source>
        <translation>変更はすぐに反映され、このコンピューターに保存されます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/page.py" line="53"/>
        <source>Every key of the review can be another one; there are sets for people who come from Prodigy or Label Studio.</source>
        <translation>レビューのキーはすべて変更できます。ProdigyやLabel Studioに慣れた方のためのセットもあります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.preferences.reviewing</name>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="30"/>
        <source>Suggestions hidden at first, per cent</source>
        <translation>最初は提案を隠す割合（パーセント）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="32"/>
        <source> %</source>
        <comment>behind a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="33"/>
        <source>Suggestions hidden at first</source>
        <translation>最初は隠す提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="35"/>
        <source>Reviewing</source>
        <translation>レビュー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="39"/>
        <source>Kept with each of your decisions, so that it can be told who decided.</source>
        <translation>誰が決定したか分かるように、あなたの決定とともに残します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="58"/>
        <source>For this project, from the next choice of notes on: for so many of them the suggestion stays hidden until you have decided. The report then says whether suggestions lead you. 5 to 10 % are usual.</source>
        <translation>このプロジェクトで次にノートを選ぶときから有効です。この割合のノートでは、決定するまで提案を隠します。提案に引きずられていないかをレポートで示します。5～10%が普通です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/preferences/reviewing.py" line="64"/>
        <source>Set for each project: open one first.</source>
        <translation>プロジェクトごとの設定です。先にプロジェクトを開いてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.answer_checks</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/answer_checks.py" line="46"/>
        <location filename="../../sfda_desktop/desktop/project/file_reading.py" line="55"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="216"/>
        <source>Looking at it…</source>
        <translation>確認しています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/answer_checks.py" line="52"/>
        <source>Reading {file}</source>
        <translation>{file}の読み込み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/answer_checks.py" line="72"/>
        <source>Looking at it</source>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.assistant</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="85"/>
        <source>Create project</source>
        <translation>プロジェクトを作成</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="91"/>
        <source>Each answer is checked as you give it. Nothing is copied but the text of your notes, into one project file on this computer.</source>
        <translation>回答はその場で確認されます。コピーされるのはノートの本文だけで、このコンピューターの1つのプロジェクトファイルに入ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="184"/>
        <source>It has names of its own for its answers: see below.</source>
        <translation>このモデルの回答には独自の名前が付いています。下をご覧ください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="246"/>
        <source>This file is checked once the model is chosen.</source>
        <translation>モデルを選ぶとこのファイルを確認します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="259"/>
        <source>{found} All have labels.</source>
        <translation>{found}すべてにラベルがあります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="284"/>
        <source>Still needed: {needed}.</source>
        <translation>まだ必要なもの：{needed}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="286"/>
        <source>Everything needed is there.</source>
        <translation>必要なものはそろっています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="317"/>
        <source>Making the project…</source>
        <translation>プロジェクトを作成しています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/assistant.py" line="320"/>
        <source>Making the project {name}</source>
        <translation>プロジェクト「{name}」の作成</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.creation</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/creation.py" line="124"/>
        <source>This model fits. {does} ({kind}, {size})</source>
        <translation>このモデルは使えます。{does}（{kind}、{size}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/creation.py" line="208"/>
        <source>{kind}, {size}. It needs {needed} of memory, but only {free} are free now. Close other programs, or choose a smaller file.</source>
        <translation>{kind}、{size}。メモリーが{needed}必要ですが、今は{free}しか空いていません。他のプログラムを閉じるか、小さいファイルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/creation.py" line="219"/>
        <source>This language model fits ({kind}, {size}). It needs {needed} of memory; {free} are free.</source>
        <translation>この言語モデルは使えます（{kind}、{size}）。必要なメモリーは{needed}、空きは{free}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/creation.py" line="251"/>
        <source>{path} exists already. Give the project another name, or open that file.</source>
        <translation>{path}はすでにあります。プロジェクトに別の名前を付けるか、そのファイルを開いてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/creation.py" line="257"/>
        <source>Writing the project</source>
        <translation>プロジェクトの書き込み</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.entities</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="29"/>
        <source>what the notes are asked about</source>
        <translation>ノートの何について質問するか</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="34"/>
        <source>They are marked in the file, one question a line</source>
        <translation>ファイルに印がある（1行に1つの質問）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="36"/>
        <source>The file lists the things found in each note</source>
        <translation>ファイルに、各ノートで見つかったものが書いてある</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="38"/>
        <source>A model or project of mine finds them</source>
        <translation>手持ちのモデルかプロジェクトで見つける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="42"/>
        <source>Model or project that finds things</source>
        <translation>見つけるためのモデルまたはプロジェクト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="45"/>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="154"/>
        <source>Projects (*.sfda);;All files (*)</source>
        <translation>プロジェクト (*.sfda);;すべてのファイル (*)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="46"/>
        <source>A model folder, or a project file that finds things</source>
        <translation>見つけるためのモデルのフォルダー、またはプロジェクトファイル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="55"/>
        <source>Which are asked about?</source>
        <translation>どれについて質問しますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="61"/>
        <source>What are the notes asked about?</source>
        <translation>ノートの何について質問しますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="62"/>
        <source>The model is asked about things marked in a note, one or two at a time. Where nothing is marked yet, the things are found first.</source>
        <translation>モデルには、ノートの中の印の付いたもの1つか2つについて質問します。印がない場合は、先にそれを見つけます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities.py" line="134"/>
        <source>Nothing is asked: no such things were found together.</source>
        <translation>質問するものがありません。そのような組み合わせは見つかりませんでした。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.entities_first</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities_first.py" line="95"/>
        <source>{notes}.</source>
        <translation>{notes}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities_first.py" line="105"/>
        <source>Counting what can be asked…</source>
        <translation>質問できる数を数えています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities_first.py" line="121"/>
        <source>{asked} to decide in {notes}.</source>
        <translation>{notes}に、決定するものが{asked}あります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/entities_first.py" line="124"/>
        <source>Counting what is asked…</source>
        <translation>質問の数を数えています…</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.mapping</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="20"/>
        <source>what the model’s answers mean</source>
        <translation>モデルの回答の意味</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="33"/>
        <source>This is what they mean</source>
        <translation>この意味で使う</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="37"/>
        <source>What do the model’s answers mean?</source>
        <translation>モデルの回答は何を意味しますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="38"/>
        <source>This model was trained elsewhere and calls things by names of its own. Say what each means here; several may mean the same. It is kept with the project.</source>
        <translation>このモデルは別の場所で学習されており、独自の名前を使います。それぞれがここで何を意味するかを指定してください。同じ意味のものが複数あってもかまいません。指定はプロジェクトに保存されます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="75"/>
        <source>After the {role}</source>
        <translation>{role}の後</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="77"/>
        <source>Before the {role}</source>
        <translation>{role}の前</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="83"/>
        <source>What marks the {role}</source>
        <translation>{role}の印</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="87"/>
        <source>Look at each, then confirm.</source>
        <translation>それぞれ確認してから確定してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="94"/>
        <source>Meaning of {name}</source>
        <translation>{name}の意味</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="96"/>
        <source>means</source>
        <translation>の意味は</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/mapping.py" line="116"/>
        <source>The model is read so.</source>
        <translation>モデルをこのように読み取ります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.next_step</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="30"/>
        <source>Next: let the model read the notes</source>
        <translation>次：モデルにノートを読ませる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="31"/>
        <source>It reads {notes} and shows where it is unsure.</source>
        <translation>{notes}を読み、どこで迷うかを示します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="32"/>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="39"/>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="58"/>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="29"/>
        <source>Go to Notes</source>
        <translation>「ノート」へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="37"/>
        <source>Next: choose the {notes} to review</source>
        <translation>次：レビューする{notes}を選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="38"/>
        <source>The ones the model is least sure of teach it most.</source>
        <translation>モデルが最も迷っているノートから、最も多くを学べます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="44"/>
        <source>Next: decide {notes}</source>
        <translation>次：{notes}を決定する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="45"/>
        <source>{done} of {chosen} are done. You can stop at any time and train with what there is.</source>
        <translation>{chosen}件中{done}件が済みました。いつでも止めて、ある分だけで学習できます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="51"/>
        <source>Go to Review</source>
        <translation>「レビュー」へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="56"/>
        <source>Next: label some {notes} for measuring</source>
        <translation>次：評価用にいくつかの{notes}へラベルを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="57"/>
        <source>Without them nobody can tell whether the adapted model is better.</source>
        <translation>これがないと、適応後のモデルが優れているかどうか分かりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="63"/>
        <source>Next: train the model on your decisions</source>
        <translation>次：あなたの決定でモデルを学習させる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="64"/>
        <source>The model you started from stays as it is.</source>
        <translation>元のモデルはそのまま残ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="65"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="90"/>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="47"/>
        <source>Go to Adapt</source>
        <translation>「適応」へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="69"/>
        <source>Next: read the report</source>
        <translation>次：レポートを読む</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="70"/>
        <source>Then export the adapted model, or run it over your notes.</source>
        <translation>その後、適応したモデルを書き出すか、ノートに使ってください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/next_step.py" line="71"/>
        <source>Go to Report</source>
        <translation>「レポート」へ</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.notes_reading</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/notes_reading.py" line="54"/>
        <source>{notes} (each its own document).</source>
        <translation>{notes}（それぞれが1つの文書）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/notes_reading.py" line="56"/>
        <source>{notes} from {documents}.</source>
        <translation>{documents}の{notes}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/notes_reading.py" line="77"/>
        <source>{format}: {found}</source>
        <translation>{format}：{found}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/notes_reading.py" line="94"/>
        <source>Which column holds the text of the notes? Choose it below.</source>
        <translation>ノートの本文はどの列にありますか？下で選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/notes_reading.py" line="98"/>
        <source>{reason} Choose it below: it cannot be told for certain from the file, and a guess could spoil names and doses.</source>
        <translation>{reason} 下で文字コードを選んでください。ファイルからは確実に判断できず、推測では名前や用量を損なうおそれがあります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.overview</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="66"/>
        <source>Close project</source>
        <translation>プロジェクトを閉じる</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="72"/>
        <source>kept for measuring</source>
        <translation>評価用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="73"/>
        <source>decided by you</source>
        <translation>決定済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="74"/>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="191"/>
        <source>adapted models</source>
        <translation>適応したモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="79"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="318"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="330"/>
        <source>Language model file</source>
        <translation>言語モデルのファイル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="81"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="320"/>
        <source>Language models (*.gguf);;All files (*)</source>
        <translation>言語モデル (*.gguf);;すべてのファイル (*)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="82"/>
        <source>None: notes are reviewed without suggestions</source>
        <translation>なし：提案なしでレビューします</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="90"/>
        <source>Save the guideline</source>
        <translation>ガイドラインを保存</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="117"/>
        <source>The model it starts from</source>
        <translation>元のモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="122"/>
        <source>The language model that suggests</source>
        <translation>提案する言語モデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="129"/>
        <source>What counts as what. The reviewers see it beside their notes, and the language model is told the same.</source>
        <translation>何をどのラベルとするかの決まりです。レビューする人はノートの横で見られ、言語モデルにも同じ内容が伝えられます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="158"/>
        <source>None chosen</source>
        <translation>選ばれていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="176"/>
        <source>{notes} from {documents}</source>
        <translation>{notes}（{documents}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="180"/>
        <source>{notes} kept for measuring, {labeled} of them labelled</source>
        <translation>評価用の{notes}（うちラベル付き{labeled}件）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="187"/>
        <source>{notes} decided by you</source>
        <translation>決定済みの{notes}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="191"/>
        <source>adapted model</source>
        <translation>適応したモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="213"/>
        <source>No language model: notes are reviewed without suggestions.</source>
        <translation>言語モデルなし：提案なしでレビューします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/overview.py" line="219"/>
        <source>Looking at {file}</source>
        <translation>{file}の確認</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="129"/>
        <source>Back from a new project</source>
        <translation>新しいプロジェクトから戻る</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="185"/>
        <source>Work is still running.</source>
        <translation>作業がまだ実行中です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="186"/>
        <source>Wait until it is done, or cancel it below. What is done is kept.</source>
        <translation>終わるまで待つか、下で中止してください。終わった分は残ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="207"/>
        <source>Preparing the demonstration.</source>
        <translation>デモを準備しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="208"/>
        <source>The first time, a small model is trained on the notes of the first hospital. The bar below shows how far it is.</source>
        <translation>初回は、1つ目の病院のノートで小型モデルを学習します。進み具合は下のバーに表示されます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="216"/>
        <source>Preparing the demonstration</source>
        <translation>デモの準備</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/page.py" line="231"/>
        <source>The demonstration could not be prepared.</source>
        <translation>デモを準備できませんでした。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.questions</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="39"/>
        <source>Notes ({endings});;All files (*)</source>
        <translation>ノート ({endings});;すべてのファイル (*)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="49"/>
        <source>an answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="112"/>
        <source>a name for the project</source>
        <translation>プロジェクトの名前</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="115"/>
        <source>My ward</source>
        <translation>私の病棟</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="118"/>
        <source>Folder for the project file</source>
        <translation>プロジェクトファイルを置くフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="125"/>
        <source>What is the project called?</source>
        <translation>プロジェクトの名前は？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="126"/>
        <source>Its file holds your notes, your decisions and the reports.</source>
        <translation>このファイルに、ノート、あなたの決定、レポートが入ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="127"/>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="128"/>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="151"/>
        <source>The file will be {path}</source>
        <translation>ファイルは{path}になります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="166"/>
        <source>the model folder</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="182"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="195"/>
        <source>Model folder</source>
        <translation>モデルのフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="185"/>
        <source>The folder that holds config.json and model.safetensors</source>
        <translation>config.jsonとmodel.safetensorsの入ったフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="189"/>
        <source>Which model do you start from?</source>
        <translation>どのモデルから始めますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="190"/>
        <source>A small model that was trained on another hospital’s notes. It stays as it is; the adapted model becomes a new one.</source>
        <translation>別の病院のノートで学習した小型モデルです。そのまま残り、適応したモデルは新しいモデルになります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="194"/>
        <source>What it should do</source>
        <translation>モデルの仕事</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="202"/>
        <source>the notes</source>
        <translation>ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="216"/>
        <source>Where are the notes?</source>
        <translation>ノートはどこにありますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="217"/>
        <source>A folder of text files or a table is split into sentences. A file may also come from Prodigy, doccano, Label Studio, brat or CoNLL; labels in it are left aside.</source>
        <translation>テキストファイルのフォルダーや表は文に分けて読みます。Prodigy、doccano、Label Studio、brat、CoNLLのファイルも使えます。その中のラベルは使いません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="221"/>
        <source>File or folder</source>
        <translation>ファイルまたはフォルダー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="229"/>
        <source>the notes kept for measuring</source>
        <translation>評価用のノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="232"/>
        <source>Set some of my notes aside; I label them later</source>
        <translation>ノートの一部を取り分け、後でラベルを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="234"/>
        <source>Use a file that is labelled already</source>
        <translation>ラベル付きのファイルを使う</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="238"/>
        <source>Share of the notes to set aside, per cent</source>
        <translation>取り分けるノートの割合（パーセント）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="242"/>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="246"/>
        <source>Keep together by</source>
        <translation>まとめる単位</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="247"/>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="291"/>
        <source>each document</source>
        <translation>文書ごと</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="250"/>
        <source>Labelled file</source>
        <translation>ラベル付きファイル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="252"/>
        <source>of the notes, keeping together</source>
        <translation>のノート。まとめる単位：</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="262"/>
        <source>How will you know that it became better?</source>
        <translation>良くなったことをどう確かめますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="263"/>
        <source>Some notes are kept for measuring only. The model never learns from them.</source>
        <translation>一部のノートは評価だけに使います。モデルがそこから学ぶことはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="293"/>
        <source>all notes with the same “{key}”</source>
        <translation>「{key}」が同じノートごと</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="312"/>
        <source>a language model file that can be used, or none</source>
        <translation>使える言語モデルのファイル（なくてもかまいません）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="321"/>
        <source>A file ending in .gguf; leave empty to review without suggestions</source>
        <translation>.ggufで終わるファイル。空欄なら提案なしでレビューします</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="325"/>
        <source>Is there a language model to suggest corrections?  (optional)</source>
        <translation>修正を提案する言語モデルはありますか？（任意）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="326"/>
        <source>It runs on this computer. Larger ones suggest better and take longer; you can add one later.</source>
        <translation>このコンピューターで動きます。大きいほど良い提案をしますが時間がかかります。後から追加することもできます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="337"/>
        <source>a guideline</source>
        <translation>ガイドライン</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="345"/>
        <source>For example: mark the whole drug name with its dose form …</source>
        <translation>例：薬剤名は剤形も含めて全体に印を付ける…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="352"/>
        <source>What counts as what?  (optional)</source>
        <translation>何を何とみなしますか？（任意）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/questions.py" line="353"/>
        <source>The reviewers see this beside their notes, and the language model is told the same.</source>
        <translation>レビューする人はノートの横で見られ、言語モデルにも同じ内容が伝えられます。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.reading_choices</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="37"/>
        <source>UTF-8, as most programs write</source>
        <translation>UTF-8（多くのプログラムの標準）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="38"/>
        <source>Japanese Windows (Shift_JIS)</source>
        <translation>日本語Windows（Shift_JIS）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="39"/>
        <source>Western European Windows (Windows-1252)</source>
        <translation>西ヨーロッパのWindows（Windows-1252）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="40"/>
        <source>“Unicode” of Windows Notepad (UTF-16)</source>
        <translation>Windowsメモ帳の「Unicode」（UTF-16）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="47"/>
        <source>comma ,</source>
        <translation>コンマ ,</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="48"/>
        <source>semicolon ;</source>
        <translation>セミコロン ;</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="49"/>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="50"/>
        <source>upright line |</source>
        <translation>縦線 |</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="68"/>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="106"/>
        <source>Characters</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="69"/>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="182"/>
        <source>Choose…</source>
        <translation>選んでください…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="72"/>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="107"/>
        <source>Sheet</source>
        <translation>シート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="73"/>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="108"/>
        <source>Between cells</source>
        <translation>セルの区切り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="81"/>
        <source>The first rows of the file</source>
        <translation>ファイルの最初の数行</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="162"/>
        <source>The first note begins: “{beginning}”. Where letters look wrong, choose another way of writing them.</source>
        <translation>最初のノートの始まり：「{beginning}」。文字がおかしいときは、別の文字コードを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="241"/>
        <source>Column with the text</source>
        <translation>本文の列</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="242"/>
        <source>Number of the note</source>
        <translation>ノートの番号</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="244"/>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="245"/>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="163"/>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="31"/>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="53"/>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="246"/>
        <source>Thing asked about</source>
        <translation>問われる語句の列</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/reading_choices.py" line="247"/>
        <source>Second thing, of a pair</source>
        <translation>2つ目の語句の列（ペアの場合）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.project.start</name>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="20"/>
        <source>relations</source>
        <translation>関係</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="21"/>
        <source>negation</source>
        <translation>否定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="22"/>
        <source>time expressions</source>
        <translation>時間表現</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="43"/>
        <source>Your notes, your model. You need a model folder; everything else can wait.</source>
        <translation>あなたのノートとモデルで始めます。必要なのはモデルのフォルダーだけで、ほかは後からでかまいません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="49"/>
        <source>A file ending in .sfda. You can also drop one anywhere on this window.</source>
        <translation>.sfdaで終わるファイル。このウィンドウのどこにドロップしてもかまいません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="54"/>
        <source>Try the demonstration</source>
        <translation>デモを試す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="55"/>
        <source>Notes of two invented hospitals, with everything ready: see all six steps in about ten minutes. The first time, the small model is trained; that takes a few minutes.</source>
        <translation>架空の2つの病院のノートがすべて用意されています。6つの手順を約10分で体験できます。初回は小型モデルの学習に数分かかります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="69"/>
        <source>The same with {task}</source>
        <translation>{task}で同じことを試す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="80"/>
        <source>Or with another task:</source>
        <translation>別の課題で試す：</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="86"/>
        <source>Recent projects</source>
        <translation>最近のプロジェクト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="89"/>
        <source>Teach the model your hospital’s language</source>
        <translation>モデルにあなたの病院の言葉を教えましょう</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="91"/>
        <source>A model trained elsewhere misreads your notes. Here it shows where it is unsure, a language model on this computer suggests corrections, you decide, and the model learns. Nothing ever leaves this computer.</source>
        <translation>よそで学習したモデルは、あなたの病院のノートを読み誤ります。モデルが迷う箇所を示し、このコンピューターの言語モデルが修正を提案し、あなたが決定し、モデルが学びます。情報がこのコンピューターの外へ出ることはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="133"/>
        <source>Not found: it was moved, renamed or deleted, or its drive is not there.</source>
        <translation>見つかりません。移動・改名・削除されたか、ドライブが接続されていません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/project/start.py" line="155"/>
        <source>Take off this list (the file stays)</source>
        <translation>この一覧から外す（ファイルは残ります）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.rail</name>
    <message>
        <location filename="../../sfda_desktop/desktop/rail.py" line="75"/>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/rail.py" line="75"/>
        <source>not yet done</source>
        <translation>未完了</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/rail.py" line="171"/>
        <source>Steps</source>
        <translation>手順</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/rail.py" line="202"/>
        <source>Help (F2)</source>
        <translation>ヘルプ（F2）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/rail.py" line="209"/>
        <source>Settings (Ctrl+,)</source>
        <translation>設定（Ctrl+,）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/rail.py" line="249"/>
        <source>No project open</source>
        <translation>プロジェクト未選択</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.confusion_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_card.py" line="19"/>
        <location filename="../../sfda_desktop/desktop/report/confusion_card.py" line="22"/>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="205"/>
        <source>Which label became which</source>
        <translation>ラベルの取り違え</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_card.py" line="24"/>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="208"/>
        <source>Down: what stands in the notes. Across: what the model said. Each cell counts before → after. What is marked ✓ is right, everything else an error.</source>
        <translation>縦：ノートの正しいラベル。横：モデルの回答。各欄は適応前→適応後の数です。✓は正解、それ以外は誤りです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_card.py" line="47"/>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="224"/>
        <source>{count} label with fewer errors is not shown.</source>
        <translation>誤りの少ないラベル{count}個は表示していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_card.py" line="47"/>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="224"/>
        <source>{count} labels with fewer errors are not shown.</source>
        <translation>誤りの少ないラベル{count}個は表示していません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.confusion_pair</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_pair.py" line="53"/>
        <source>Called {label} by the model</source>
        <translation>モデルが{label}としたもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_pair.py" line="58"/>
        <source>Cut otherwise</source>
        <translation>範囲違い</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_pair.py" line="59"/>
        <source>Found under its label, but with another beginning or end</source>
        <translation>ラベルは正しいが、始まりか終わりが違うもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_pair.py" line="61"/>
        <source>Missed</source>
        <translation>見落とし</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_pair.py" line="61"/>
        <source>Not found at all</source>
        <translation>まったく見つからなかったもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_pair.py" line="81"/>
        <source>Invented</source>
        <translation>余分</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.confusion_table</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_table.py" line="30"/>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="215"/>
        <source>In the notes</source>
        <translation>ノートでは</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/confusion_table.py" line="58"/>
        <source>{label}, {said}: {before} before, {after} after</source>
        <translation>{label}、{said}：適応前{before}、適応後{after}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.document</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="84"/>
        <source>{project}: report on the adapted model</source>
        <translation>{project}：適応したモデルのレポート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="115"/>
        <source>How it was done</source>
        <translation>実施の内容</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="124"/>
        <location filename="../../sfda_desktop/desktop/report/trust_card.py" line="26"/>
        <source>How far the decisions can be trusted</source>
        <translation>決定をどこまで信頼できるか</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="138"/>
        <source>This document holds text of notes: keep and send it with the same care as the notes themselves.</source>
        <translation>この文書にはノートの本文が含まれます。保管や送付では、ノートそのものと同じように注意してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="142"/>
        <source>This document holds no text of notes.</source>
        <translation>この文書にノートの本文は含まれません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="147"/>
        <source>Measured {when}. SFDA Desktop {version}.</source>
        <translation>評価日時：{when}。SFDA Desktop {version}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="152"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="125"/>
        <source>Before and after, label by label</source>
        <translation>ラベルごとの適応前と適応後</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="155"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="127"/>
        <source>Hollow = the model you had, full = the adapted one. The thin bars show where the figure may really lie (95 % interval). 1.0 would be everything exactly right.</source>
        <translation>白丸＝元のモデル、塗りつぶし＝適応したモデル。細い線は真の値がありうる範囲（95%区間）です。1.0ならすべて完全に正解です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="164"/>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="33"/>
        <source>How many</source>
        <translation>件数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="165"/>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="37"/>
        <source>Right when found</source>
        <translation>正しく検出した割合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="166"/>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="41"/>
        <source>Found at all</source>
        <translation>検出できた割合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="167"/>
        <source>F1 before</source>
        <translation>適応前のF1</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="168"/>
        <source>F1 after</source>
        <translation>適応後のF1</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="197"/>
        <source>{f1} ({low}–{high})</source>
        <translation>{f1}（{low}～{high}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="237"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="141"/>
        <source>How far its confidence can be trusted</source>
        <translation>確信度はどこまで信頼できるか</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="242"/>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="147"/>
        <source>Across: how sure the model was. Up: how often it was right. Hollow = the model you had, full = the adapted one, larger where there are more answers. On the broken line it means what it says; below, it is too sure.</source>
        <translation>横：モデルの確信度。縦：正解した割合。白丸＝元のモデル、塗りつぶし＝適応したモデルで、回答が多いほど大きくなります。破線上なら確信度どおり、下なら自信過剰です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="258"/>
        <source>Errors fixed</source>
        <translation>直った誤り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="259"/>
        <source>Wrong before and right now: {items}.</source>
        <translation>以前は誤りで、今は正しいもの：{items}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="264"/>
        <source>Errors made</source>
        <translation>新しい誤り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="265"/>
        <source>Right before and wrong now: {items}.</source>
        <translation>以前は正しく、今は誤りのもの：{items}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="275"/>
        <source>= was found by the model, + was missed by it, − was found wrongly.</source>
        <translation>＝ モデルが見つけたもの、＋ 見落としたもの、− 誤って検出したもの。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="280"/>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="75"/>
        <source>{count} is shown.</source>
        <translation>{count}件を表示しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="280"/>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="75"/>
        <source>{count} are shown.</source>
        <translation>{count}件を表示しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="309"/>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="111"/>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/document.py" line="313"/>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="116"/>
        <source>Right: {right}. The model said: {said}.</source>
        <translation>正解：{right}。モデルの回答：{said}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.dumbbell</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/dumbbell.py" line="38"/>
        <source>F1 before and after, by label</source>
        <translation>ラベルごとの適応前と適応後のF1</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.errors_view</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="38"/>
        <source>Show more</source>
        <translation>さらに表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="91"/>
        <source>Show more ({notes} left)</source>
        <translation>さらに表示（残り{notes}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/errors_view.py" line="103"/>
        <source>Note text</source>
        <translation>ノートの本文</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="70"/>
        <source>Which report</source>
        <translation>表示するレポート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="72"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="73"/>
        <source>Save this report as a PDF or a web page</source>
        <translation>このレポートをPDFかWebページとして保存</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="93"/>
        <source>Adapt the model first: the report compares it with the one you had.</source>
        <translation>先にモデルを適応させてください。レポートは元のモデルと比較します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="100"/>
        <source>No report yet</source>
        <translation>レポートはまだありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="113"/>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="50"/>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="31"/>
        <source>Label the held-out notes</source>
        <translation>評価用ノートにラベルを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="164"/>
        <source>Scores of each label before and after</source>
        <translation>ラベルごとの適応前後のスコア</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="167"/>
        <source>+ is what the old model missed, − is what it found wrongly.</source>
        <translation>＋は元のモデルが見落としたもの、−は誤って検出したものです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="170"/>
        <source>+ is what the adapted model misses, − is what it finds wrongly.</source>
        <translation>＋は適応したモデルが見落とすもの、−は誤って検出するものです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="175"/>
        <source>Errors fixed and errors made</source>
        <translation>直った誤りと新しい誤り</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="185"/>
        <source>How it was done, for the file</source>
        <translation>実施の内容（記録用）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="186"/>
        <source>In figures</source>
        <translation>数値</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="188"/>
        <source>What changed, one by one</source>
        <translation>1件ごとの変化</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="290"/>
        <source>Whether the adapted model is better than the one you had.</source>
        <translation>適応後のモデルが元のモデルより優れているかどうか。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="331"/>
        <source>These {notes} were wrong before and are right now.</source>
        <translation>以前は誤りで、今は正しい{notes}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="332"/>
        <source>None of the {notes} that were wrong before is right now.</source>
        <translation>以前は誤りで今は正しい{notes}はありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="339"/>
        <source>These {notes} were right before and are wrong now.</source>
        <translation>以前は正しく、今は誤っている{notes}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="340"/>
        <source>None of the {notes} that were right before is wrong now.</source>
        <translation>以前は正しく今は誤っている{notes}はありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="342"/>
        <source>Mended: {notes}</source>
        <translation>直ったもの：{notes}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/page.py" line="343"/>
        <source>New errors: {notes}</source>
        <translation>新しい誤り：{notes}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.reliability</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/reliability.py" line="33"/>
        <source>How often the models were right, by how sure they were</source>
        <translation>確信度ごとにモデルが正解した割合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/reliability.py" line="47"/>
        <source>sure {sure}, right {right}</source>
        <translation>確信度{sure}で正解{right}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.save_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="35"/>
        <source>With the notes in which something changed, and their text</source>
        <translation>変化のあったノートとその本文を含める</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="39"/>
        <source>Save as PDF…</source>
        <translation>PDFで保存…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="40"/>
        <source>Save as web page…</source>
        <translation>Webページで保存…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="43"/>
        <source>Keep this report</source>
        <translation>このレポートを残す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="75"/>
        <source>PDF document (*.pdf)</source>
        <translation>PDF文書 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="79"/>
        <source>Web page (*.html)</source>
        <translation>Webページ (*.html)</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="84"/>
        <source>{project}, report</source>
        <translation>{project} レポート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="87"/>
        <source>Save the report</source>
        <translation>レポートを保存</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/save_card.py" line="118"/>
        <source>The report was saved in {file}</source>
        <translation>レポートを{file}に保存しました</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.score_rows</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_rows.py" line="73"/>
        <source>{label}: F1 {before} before, {after} after</source>
        <translation>{label}：F1 適応前{before}、適応後{after}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.score_table</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="31"/>
        <source>What was looked for</source>
        <translation>探したもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="34"/>
        <source>How often it stands in the held-out notes (support)</source>
        <translation>評価用ノートに現れる回数（サポート）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="38"/>
        <source>Of what the model found, the share that is right (precision)</source>
        <translation>モデルが見つけたもののうち正しい割合（適合率）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="42"/>
        <source>Of what there is, the share the model found (recall)</source>
        <translation>実際にあるもののうちモデルが見つけた割合（再現率）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="44"/>
        <source>Together</source>
        <translation>総合</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/score_table.py" line="44"/>
        <source>Both in one figure (F1)</source>
        <translation>両方を1つにまとめた値（F1）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.svg_charts</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/svg_charts.py" line="114"/>
        <source>sure {confidence}, right {accuracy}</source>
        <translation>確信度{confidence}で正解{accuracy}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.trust_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_card.py" line="20"/>
        <source>Decisions with a suggestion in sight and without</source>
        <translation>提案を見た決定と見ていない決定</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.trust_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="61"/>
        <source>Nobody has decided any of the {notes} that the model learned from.</source>
        <translation>モデルが学習した{notes}に、決定されたものはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="67"/>
        <source>Decided: {items}. A person looked at each one.</source>
        <translation>決定したもの：{items}。すべて人が1件ずつ確認しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="68"/>
        <source>Decided: {items}, of which {looked} were looked at one by one, {bulk} accepted together by a person, and {unseen} accepted unseen after an audit.</source>
        <translation>決定したもの：{items}。うち、1件ずつ確認したものが{looked}件、人がまとめて採用したものが{bulk}件、監査の後に確認なしで採用したものが{unseen}件です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="80"/>
        <source>Too few to tell whether suggestions lead the reviewer: at least {fewest} decisions are needed on either side.</source>
        <translation>提案に引きずられているかを判断するには少なすぎます。どちらにも{fewest}件以上の決定が必要です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="88"/>
        <source>Seeing a suggestion leads towards it: reviewers agree with it more often, by {low} to {high} points (95 % interval).</source>
        <translation>提案を見ると引き寄せられています。提案への同意が{low}～{high}ポイント増えます（95%区間）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="94"/>
        <source>Seeing a suggestion leads away from it: reviewers agree with it less often, by {low} to {high} points (95 % interval).</source>
        <translation>提案を見ると離れる傾向があります。提案への同意が{low}～{high}ポイント減ります（95%区間）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="99"/>
        <source>No leading is shown: the difference lies between {low} and {high} points (95 % interval), which may be chance.</source>
        <translation>引きずられている証拠はありません。差は{low}～{high}ポイント（95%区間）で、偶然かもしれません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="107"/>
        <source>The suggestion was …</source>
        <translation>提案は</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="107"/>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="107"/>
        <source>Agreed with it</source>
        <translation>提案に同意</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="115"/>
        <source>shown</source>
        <translation>表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="116"/>
        <source>hidden until the decision</source>
        <translation>決定まで非表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="123"/>
        <source>{count} label of the held-out notes was changed after it was given. The more were changed after a report was seen, the less the score can be relied on.</source>
        <translation>評価用ノートのラベル{count}件が、付けた後に変更されました。レポートを見た後の変更が多いほど、スコアは信頼できなくなります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/trust_words.py" line="123"/>
        <source>{count} labels of the held-out notes were changed after they were given. The more were changed after a report was seen, the less the score can be relied on.</source>
        <translation>評価用ノートのラベル{count}件が、付けた後に変更されました。レポートを見た後の変更が多いほど、スコアは信頼できなくなります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.version_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="27"/>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="27"/>
        <source>{count} decided</source>
        <translation>決定{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="29"/>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="29"/>
        <source>{count} suggested</source>
        <translation>提案{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="35"/>
        <source>{version} (in use)</source>
        <translation>{version}（使用中）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="43"/>
        <source>It stays as it is.</source>
        <translation>そのまま残ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="45"/>
        <source>Made in run {run}.</source>
        <translation>実行{run}で作成。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="47"/>
        <source>{method}.</source>
        <translation>{method}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="49"/>
        <source>Folder: {folder}</source>
        <translation>フォルダー：{folder}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="51"/>
        <source>Its folder is missing: {folder}</source>
        <translation>フォルダーが見つかりません：{folder}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="58"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="97"/>
        <source>not measured</source>
        <translation>未評価</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="60"/>
        <source>{f1} ({low} to {high})</source>
        <translation>{f1}（{low}～{high}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="61"/>
        <source>{score}, before</source>
        <translation>{score}（以前）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="67"/>
        <source>There were no labelled notes to measure it by.</source>
        <translation>評価に使えるラベル付きノートがありませんでした。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="70"/>
        <source>F1 with its 95 % interval, on the {notes} held-out notes</source>
        <translation>F1と95%区間（評価用ノート{notes}件）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="71"/>
        <source>F1 on the {notes} notes that were kept for measuring then. Compare it to have it measured on those of today.</source>
        <translation>当時の評価用ノート{notes}件でのF1。「比較」すると今の評価用ノートで測り直します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="81"/>
        <source>F1 {before} → {after}, difference {difference} (95 % interval {low} to {high}).</source>
        <translation>F1 {before} → {after}、差{difference}（95%区間 {low}～{high}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="89"/>
        <source>Notes that were wrong and are right: {fixed}. Notes that were right and are wrong: {broken}.</source>
        <translation>誤りから正解になったノート：{fixed}。正解から誤りになったノート：{broken}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="98"/>
        <source>“{after}” is better than “{before}”.</source>
        <translation>「{after}」は「{before}」より優れています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="100"/>
        <source>“{after}” is worse than “{before}”.</source>
        <translation>「{after}」は「{before}」より劣っています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="104"/>
        <source>It cannot be told whether “{after}” is better than “{before}”.</source>
        <translation>「{after}」が「{before}」より優れているかどうかは判断できません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="112"/>
        <source>“{version}” is in use because it is the newest. Nobody has chosen one yet.</source>
        <translation>最新の「{version}」を使用中です。まだ誰も選んでいません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="118"/>
        <source>“{version}” is in use since {when}, chosen by {reviewer}.</source>
        <translation>{when}から「{version}」を使用中です（{reviewer}が選択）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/version_words.py" line="124"/>
        <source>“{version}” is in use since {when}.</source>
        <translation>{when}から「{version}」を使用中です。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.versions_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="52"/>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="69"/>
        <source>Versions of the model</source>
        <translation>モデルのバージョン</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="62"/>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="142"/>
        <source>Use this version</source>
        <translation>このバージョンを使う</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="65"/>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="85"/>
        <source>Compare it with</source>
        <translation>比較する相手</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="66"/>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="71"/>
        <source>Every training makes a version, and none is lost. The one in use is what leaves by Export and what is run over all notes.</source>
        <translation>学習のたびにバージョンが作られ、失われることはありません。使用中のものが「書き出し」で外へ出され、すべてのノートの処理に使われます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="142"/>
        <source>Go back to this version</source>
        <translation>このバージョンに戻す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="180"/>
        <source>“{version}” is in use now, here and on Export.</source>
        <translation>「{version}」を使用中にしました。「書き出し」でも同じです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="198"/>
        <source>Comparing on the held-out notes…</source>
        <translation>評価用ノートで比較しています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="201"/>
        <source>Comparing two versions</source>
        <translation>2つのバージョンの比較</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_card.py" line="224"/>
        <source>Stopped. Nothing was compared.</source>
        <translation>停止しました。比較は行われていません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.versions_model</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_model.py" line="57"/>
        <source>Version</source>
        <translation>バージョン</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_model.py" line="58"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="196"/>
        <source>Made</source>
        <translation>作成</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_model.py" line="59"/>
        <source>Learned from</source>
        <translation>学習に使ったもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/versions_model.py" line="60"/>
        <source>F1 (95 % interval)</source>
        <translation>F1（95%区間）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.report.wording</name>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="20"/>
        <source>The language model corrected the small model's answers (SALA)</source>
        <translation>言語モデルが小型モデルの回答を修正しました（SALA）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="21"/>
        <source>The language model answered on its own (zero-shot)</source>
        <translation>言語モデルが単独で回答しました（zero-shot）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="22"/>
        <source>The language model answered with labeled examples before it (few-shot)</source>
        <translation>言語モデルがラベル付きの例を見て回答しました（few-shot）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="23"/>
        <source>The language model answered with examples of its own (LLM-active)</source>
        <translation>言語モデルが自作の例を見て回答しました（LLM-active）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="24"/>
        <source>The language model judged what the small model considered (by likelihood)</source>
        <translation>小型モデルが検討したものを言語モデルが判定しました（尤度による）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="27"/>
        <source>The language model answered after the nearest labeled examples (LLMaAA)</source>
        <translation>言語モデルが最も近いラベル付きの例を見て回答しました（LLMaAA）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="28"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="50"/>
        <source>No language model was asked</source>
        <translation>言語モデルには尋ねていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="32"/>
        <source>Held-out notes with labels</source>
        <translation>ラベル付きの評価用ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="33"/>
        <source>Decided by a person</source>
        <translation>人が決定したもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="34"/>
        <source>Taken from suggestions</source>
        <translation>提案から採ったもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="37"/>
        <source>those the model was most unsure about</source>
        <translation>モデルが最も迷っていたもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="38"/>
        <source>those the model was least confident about</source>
        <translation>モデルの自信が最も低かったもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="39"/>
        <source>those where two answers were close</source>
        <translation>2つの回答が競っていたもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="40"/>
        <source>drawn at random</source>
        <translation>無作為に抽出</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="41"/>
        <source>one of each group of notes the model reads alike</source>
        <translation>モデルが似ていると読んだグループから1件ずつ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="42"/>
        <source>those least like each other</source>
        <translation>互いに最も似ていないもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="43"/>
        <source>those least like each other, from a random start</source>
        <translation>無作為な出発点から、互いに最も似ていないもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="44"/>
        <source>those most like the others</source>
        <translation>他のものに最も似ているもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="45"/>
        <source>a mixture of varied, typical and unusual ones (ALLabel)</source>
        <translation>多様・典型・特異を混ぜたもの（ALLabel）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="46"/>
        <source>those the language model was least sure of</source>
        <translation>言語モデルが最も迷っていたもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="47"/>
        <source>a few that are near to all others (BATCHER)</source>
        <translation>他のすべてに近い少数（BATCHER）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="93"/>
        <source>No held-out note has labels yet, and nothing has changed to measure.</source>
        <translation>ラベルの付いた評価用ノートはまだなく、測るべき変化もありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="98"/>
        <source>Trained, but not measured.</source>
        <translation>学習済みですが、評価されていません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="99"/>
        <source>No held-out note has labels yet, so nobody can say whether it is better.</source>
        <translation>評価用ノートにまだラベルがないため、良くなったかどうかは誰にも分かりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="100"/>
        <source>Label the held-out notes, then adapt again.</source>
        <translation>評価用ノートにラベルを付けてから、もう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="105"/>
        <source>F1 {before} → {after}, difference {difference} (95 % interval {low} to {high})</source>
        <translation>F1 {before} → {after}、差{difference}（95%区間 {low}～{high}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="118"/>
        <source>better</source>
        <translation>向上</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="121"/>
        <source>It can be exported and run over your notes. Look at the new errors below first.</source>
        <translation>書き出したり、ノートに使ったりできます。その前に下の「新しい誤り」を確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="125"/>
        <source>worse</source>
        <translation>低下</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="128"/>
        <source>Keep the model you had. Review more notes, check the guideline, then adapt again.</source>
        <translation>元のモデルを使い続けてください。さらにノートをレビューし、ガイドラインを確認してから、もう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="147"/>
        <source>How sure the adapted model is of an answer is off by {off} on average ({before} before), as often too high as too low.</source>
        <translation>適応したモデルの確信度は平均{off}ずれています（適応前{before}）。高すぎることと低すぎることは同じくらいです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="154"/>
        <source>How sure the adapted model is of an answer is off by {off} on average ({before} before), mostly because it is too sure.</source>
        <translation>適応したモデルの確信度は平均{off}ずれています（適応前{before}）。主に自信過剰のためです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="160"/>
        <source>How sure the adapted model is of an answer is off by {off} on average ({before} before), mostly because it is not sure enough.</source>
        <translation>適応したモデルの確信度は平均{off}ずれています（適応前{before}）。主に自信不足のためです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="185"/>
        <source>Suggestions</source>
        <translation>提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="186"/>
        <source>Notes chosen</source>
        <translation>選んだノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="188"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="204"/>
        <source>Language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="189"/>
        <source>Quality of suggestions</source>
        <translation>提案の質</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="190"/>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="191"/>
        <source>Trained with</source>
        <translation>学習の設定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="192"/>
        <source>Read only in part</source>
        <translation>一部だけ読んだもの</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="193"/>
        <source>Guessed</source>
        <translation>推測した回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="194"/>
        <source>Anchor</source>
        <translation>アンカー</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="195"/>
        <source>Repeatable with seed</source>
        <translation>再現用の種</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="197"/>
        <source>Source model</source>
        <translation>元のモデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="201"/>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="319"/>
        <source>{file} sha256</source>
        <translation>{file} sha256</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="216"/>
        <source>{notes}, {which}</source>
        <translation>{notes}：{which}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="231"/>
        <source>asked {count} time</source>
        <translation>{count}回質問</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="231"/>
        <source>asked {count} times</source>
        <translation>{count}回質問</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="234"/>
        <source>asked {count} time in {time}</source>
        <translation>{time}で{count}回質問</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="234"/>
        <source>asked {count} times in {time}</source>
        <translation>{time}で{count}回質問</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="240"/>
        <source>{count} answer could not be read</source>
        <translation>{count}件の回答を読み取れませんでした</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="240"/>
        <source>{count} answers could not be read</source>
        <translation>{count}件の回答を読み取れませんでした</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="244"/>
        <source>{count} line of its answers was dropped (not in the note, or no label)</source>
        <translation>回答のうち{count}行を除外しました（ノートに見つからない、またはラベルがない）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="244"/>
        <source>{count} lines of its answers were dropped (not in the note, or no label)</source>
        <translation>回答のうち{count}行を除外しました（ノートに見つからない、またはラベルがない）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="252"/>
        <source>{asked}, {more}</source>
        <translation>{asked}、{more}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="262"/>
        <source>F1 {f1}, by the labels the notes came with</source>
        <translation>F1 {f1}（ノートに付いていたラベルに対して）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="263"/>
        <source>F1 {by_pass}, pass after pass, by the labels the notes came with</source>
        <translation>F1 {by_pass}（各回の後、ノートに付いていたラベルに対して）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="274"/>
        <source>{count} step</source>
        <translation>{count}ステップ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="274"/>
        <source>{count} steps</source>
        <translation>{count}ステップ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="283"/>
        <source>{notes}: what is asked about lies too far apart to be learned together</source>
        <translation>{notes}：問われている箇所が離れすぎていて、まとめて学べませんでした</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="293"/>
        <source>{notes} kept for measuring: what is asked about lies too far apart to be read together</source>
        <translation>評価用の{notes}：問われている箇所が離れすぎていて、まとめて読めません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/report/wording.py" line="303"/>
        <source>{share:.2f} of the way from the source model to the newly trained one (0 = the source model, 1 = plain training)</source>
        <translation>元のモデルから新しく学習したモデルへの道のりの{share:.2f}（0＝元のモデル、1＝通常の学習）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.action_bar</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="27"/>
        <source>Keep the final answer as it stands</source>
        <translation>最終回答をこのまま残す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="29"/>
        <source>Edit</source>
        <translation>編集</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="29"/>
        <source>Change the final answer</source>
        <translation>最終回答を変える</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="31"/>
        <source>Reject</source>
        <translation>却下</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="31"/>
        <source>Keep the model's own answer</source>
        <translation>モデルの元の回答を残す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="33"/>
        <source>Skip</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="33"/>
        <source>Decide later</source>
        <translation>後で決定する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="35"/>
        <source>Keep this answer and go on</source>
        <translation>この回答を確定して次へ進む</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="37"/>
        <source>Undo all edits</source>
        <translation>すべての編集を取り消す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="39"/>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="39"/>
        <source>Take the chosen finding out</source>
        <translation>選んだ検出箇所を取り除く</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="84"/>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="24"/>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="71"/>
        <source>Accept</source>
        <translation>採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/action_bar.py" line="86"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="55"/>
        <source>No findings</source>
        <translation>検出なし</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.answers_model</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="39"/>
        <source>What your own small model says</source>
        <translation>お使いの小型モデルの回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="40"/>
        <source>What the language model suggests</source>
        <translation>言語モデルの提案</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="41"/>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="69"/>
        <source>Final</source>
        <translation>最終</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="41"/>
        <source>What will be kept</source>
        <translation>残される回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="42"/>
        <source>About</source>
        <translation>対象</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_model.py" line="42"/>
        <source>What is marked in the note</source>
        <translation>ノートの中で印の付いたもの</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.answers_table</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_table.py" line="31"/>
        <source>Model, suggestion and final answer</source>
        <translation>モデル・提案・最終回答</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_table.py" line="72"/>
        <source>Hidden until you decide</source>
        <translation>決定するまで隠しています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_table.py" line="74"/>
        <source>The model was not asked</source>
        <translation>モデルには尋ねていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/answers_table.py" line="76"/>
        <source>Choose a label</source>
        <translation>ラベルを選んでください</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.bulk_accepting</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="104"/>
        <source>Narrow the list first</source>
        <translation>先に一覧を絞り込んでください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="105"/>
        <source>Accepting everything unseen would teach the model whatever the language model got wrong. Choose a kind, a label or how sure the suggestions are under “Show”; what that covers is counted here before anything happens.</source>
        <translation>すべてを確認なしで採用すると、言語モデルの誤りまでモデルに教えてしまいます。「表示」で種類、ラベル、提案の確信度を選んでください。対象の件数は、何かが行われる前にここに示されます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="113"/>
        <source>Counting what this covers…</source>
        <translation>対象を数えています…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="179"/>
        <source>Being written…</source>
        <translation>書き込んでいます…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="205"/>
        <source>Undecided again: {notes}.</source>
        <translation>{notes}が未決定に戻りました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="206"/>
        <source>Accepted in bulk: {notes}. Undo takes all of it back.</source>
        <translation>{notes}をまとめて採用しました。「元に戻す」ですべて取り消せます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_accepting.py" line="211"/>
        <source>These decisions could not be kept.</source>
        <translation>これらの決定を保存できませんでした。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.bulk_panel</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="34"/>
        <source>Look at it</source>
        <translation>開いて見る</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="37"/>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="66"/>
        <source>Accept all shown</source>
        <translation>表示中をすべて採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="74"/>
        <source>Choose what to show</source>
        <translation>表示するものを選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="76"/>
        <source>For example, the least sure first:</source>
        <translation>例（確信度の低い順）：</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_panel.py" line="128"/>
        <source>Accept {notes}</source>
        <translation>{notes}を採用</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.bulk_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="25"/>
        <source>Nothing to accept at once</source>
        <translation>まとめて採用できるものはありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="26"/>
        <source>Accept {count} suggestion at once?</source>
        <translation>提案{count}件をまとめて採用しますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="26"/>
        <source>Accept {count} suggestions at once?</source>
        <translation>提案{count}件をまとめて採用しますか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="64"/>
        <source>{count} more fits and is left to you: it was drawn to measure the suggestions.</source>
        <translation>ほかに{count}件が当てはまりますが、提案を評価するために選ばれているため、個別の決定に残します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="64"/>
        <source>{count} more fit and are left to you: they were drawn to measure the suggestions.</source>
        <translation>ほかに{count}件が当てはまりますが、提案を評価するために選ばれているため、個別の決定に残します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="70"/>
        <source>Nothing undecided in this list has a suggestion.</source>
        <translation>この一覧の未決定のものには提案がありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="72"/>
        <source>Nobody looks at these one by one. They are marked as accepted in bulk: the model learns from them, but no score counts them. One Undo takes all of them back.</source>
        <translation>これらは1件ずつ確認されません。「まとめて採用」と記録され、モデルはここから学びますが、評価には数えられません。「元に戻す」を1回行うとすべて取り消せます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/bulk_words.py" line="86"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="75"/>
        <source>{percent} sure</source>
        <translation>確信度{percent}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.card_heat</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/card_heat.py" line="33"/>
        <source>The model is most unsure of: {words}</source>
        <translation>モデルが最も迷っている語：{words}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.check_list</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/check_list.py" line="73"/>
        <source>{choice}, notes: {count}</source>
        <translation>{choice}、ノート{count}件</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.chip_row</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/chip_row.py" line="29"/>
        <source>What narrows the list</source>
        <translation>一覧の絞り込み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/chip_row.py" line="34"/>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="61"/>
        <source>Clear all</source>
        <translation>すべて解除</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/chip_row.py" line="73"/>
        <source>Leave out the filter “{filter}”</source>
        <translation>絞り込み「{filter}」を外す</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.done_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="33"/>
        <source>All notes are decided</source>
        <translation>すべてのノートが決定済みです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="39"/>
        <source>Choose the next round</source>
        <translation>次のラウンドを選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="43"/>
        <source>Show all that were chosen</source>
        <translation>選ばれたものをすべて表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="79"/>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="47"/>
        <source>Label the {count} held-out note</source>
        <translation>評価用ノート{count}件にラベルを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="79"/>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="47"/>
        <source>Label the {count} held-out notes</source>
        <translation>評価用ノート{count}件にラベルを付ける</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="86"/>
        <source>No held-out note needs labels</source>
        <translation>ラベルの必要な評価用ノートはありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="86"/>
        <source>The score can be measured.</source>
        <translation>スコアを測れます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="94"/>
        <source>All {notes} of this list are decided</source>
        <translation>この一覧の{notes}はすべて決定済みです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="95"/>
        <source>Others chosen for review are left: {notes}.</source>
        <translation>レビューに選ばれた{notes}がほかに残っています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="104"/>
        <source>All held-out notes are labelled</source>
        <translation>評価用ノートのラベルがすべて付きました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="105"/>
        <source>{count} note now measures how good the model is. To look at it again, choose it in the list.</source>
        <translation>ノート{count}件でモデルの良さを測ります。もう一度見るには、一覧で選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="105"/>
        <source>{count} notes now measure how good the model is. To look at one again, choose it in the list.</source>
        <translation>ノート{count}件でモデルの良さを測ります。もう一度見るには、一覧で選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="115"/>
        <source>All {notes} of this round are decided</source>
        <translation>このラウンドの{notes}はすべて決定済みです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="116"/>
        <source>{accepted} accepted, {edited} edited, {rejected} rejected. To look at one again, choose it in the list.</source>
        <translation>採用{accepted}件、編集{edited}件、却下{rejected}件。もう一度見るには、一覧で選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="133"/>
        <source>Choose the next {number}</source>
        <translation>次の{number}件を選ぶ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="136"/>
        <source>Round {round} is decided</source>
        <translation>ラウンド{round}が終わりました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="138"/>
        <source>{done} of {total} are done.</source>
        <translation>{total}件中{done}件が済みました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="143"/>
        <source>The model is learning from them and looks for the next ones.</source>
        <translation>モデルが学習し、次のノートを探しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/done_card.py" line="145"/>
        <source>The model learns from them, then chooses what it is least sure of now.</source>
        <translation>モデルが学習し、今最も迷っているものを選びます。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.empty_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="23"/>
        <source>No notes to review yet</source>
        <translation>レビューするノートはまだありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="24"/>
        <source>Choose on the Notes page how many notes to review; the ones the model is most unsure about come first, with a suggestion where a language model is set up.</source>
        <translation>「ノート」ページで、レビューするノートの数を選んでください。モデルが最も迷っているものから順に、言語モデルがあれば提案とともに並びます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/empty_card.py" line="37"/>
        <source>Look through all notes</source>
        <translation>すべてのノートを見る</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.example_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="19"/>
        <source>Held-out notes are never shown to the language model.</source>
        <translation>評価用ノートを言語モデルに見せることはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="21"/>
        <source>Hidden until you decide, as the suggestion is.</source>
        <translation>提案と同じく、決定するまで隠しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="23"/>
        <source>The language model was not asked about this note.</source>
        <translation>このノートについて言語モデルには聞いていません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="27"/>
        <source>This suggestion is from an earlier version, which did not keep the examples.</source>
        <translation>この提案は、例を保存しない以前のバージョンで作られました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="30"/>
        <source>The language model was shown no examples with this note.</source>
        <translation>このノートでは、言語モデルに例を見せていません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="32"/>
        <source>The language model was shown {count} example with this note. Its labels need not be right.</source>
        <translation>このノートと一緒に{count}件の例を言語モデルに見せました。例のラベルは正しいとは限りません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="32"/>
        <source>The language model was shown {count} examples with this note. Their labels need not be right.</source>
        <translation>このノートと一緒に{count}件の例を言語モデルに見せました。例のラベルは正しいとは限りません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/example_words.py" line="45"/>
        <source>Invented by the language model</source>
        <translation>言語モデルが作った文</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.head</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/head.py" line="46"/>
        <source>Held-out notes</source>
        <translation>評価用ノート</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.held_out_banner</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/held_out_banner.py" line="30"/>
        <source>Held-out notes: labelled without help so that the score is honest.</source>
        <translation>評価用ノート：公正に評価するため、補助なしでラベルを付けます。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.label_desk</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="60"/>
        <source>Select text ({word} takes a word, Shift+←→ letters) and press {label}. {next} chooses a finding, {right} moves its end, {start} its beginning.</source>
        <translation>文字を選択し（{word}で語、Shift+←→で文字）、{label}を押します。{next}で検出箇所を選び、{right}で終わり、{start}で始まりを動かします。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="70"/>
        <source>Select text ({word} takes a word) and press {label}; with no finding in the note, press {accept} at once.</source>
        <translation>文字を選択し（{word}で語）、{label}を押します。ノートに検出箇所がなければ、すぐに{accept}を押します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="78"/>
        <source>Press {negate}, or {label}, then {accept}.</source>
        <translation>{negate}または{label}を押し、次に{accept}を押します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="85"/>
        <source>Press {label}, then {accept}.</source>
        <translation>{label}を押し、次に{accept}を押します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="90"/>
        <source>(no key)</source>
        <translation>（キーなし）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="95"/>
        <source>the label's key, or {search} and its letters</source>
        <translation>ラベルのキー（または{search}とラベルの文字）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="100"/>
        <source>the label's digit</source>
        <translation>ラベルの数字</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_desk.py" line="100"/>
        <source>the label's key</source>
        <translation>ラベルのキー</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.label_palette</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_palette.py" line="69"/>
        <source>{label}, given</source>
        <translation>{label}（付いています）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_palette.py" line="125"/>
        <source>Find a label by its letters</source>
        <translation>ラベルを文字で探す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_palette.py" line="125"/>
        <source>Find a label</source>
        <translation>ラベルを探す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_palette.py" line="168"/>
        <source>No label has these letters.</source>
        <translation>この文字のラベルはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/label_palette.py" line="279"/>
        <source>Enter gives {label}</source>
        <translation>Enterで{label}を付けます</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.legend</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="15"/>
        <source>you</source>
        <translation>あなた</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="16"/>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="17"/>
        <source>language model</source>
        <translation>言語モデル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="20"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="20"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="58"/>
        <source>added</source>
        <translation>追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="21"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="21"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="59"/>
        <source>removed</source>
        <translation>削除</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="22"/>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="25"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="60"/>
        <source>other label</source>
        <translation>別のラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="23"/>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="61"/>
        <source>other boundary</source>
        <translation>範囲違い</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/legend.py" line="37"/>
        <source>Solid line: you. Dashed: the model. Dotted: the language model. + added, − removed, ⇄ other label, ↔ other boundary than the model's own.</source>
        <translation>実線：あなた。破線：モデル。点線：言語モデル。モデルの元の回答と比べて ＋ 追加、− 削除、⇄ 別のラベル、↔ 範囲違い。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.next_round</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/next_round.py" line="45"/>
        <source>Choosing the next round</source>
        <translation>次のラウンドの選択</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/next_round.py" line="63"/>
        <source>The next round could not be chosen.</source>
        <translation>次のラウンドを選べませんでした。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.note_card</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/note_card.py" line="43"/>
        <source>Doubt</source>
        <translation>迷い</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/note_card.py" line="47"/>
        <source>The text before</source>
        <translation>前の文</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/note_card.py" line="48"/>
        <source>The text after</source>
        <translation>後の文</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.note_list</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/note_list.py" line="25"/>
        <source>Notes to review</source>
        <translation>レビューするノート</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.page</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/page.py" line="193"/>
        <location filename="../../sfda_desktop/desktop/review/progress_line.py" line="34"/>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.page_keys</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/page_keys.py" line="82"/>
        <source>Give that label: to the selection, or to the note</source>
        <translation>選択範囲またはノートにそのラベルを付ける</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.pairs_model</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="65"/>
        <source>First</source>
        <translation>1つ目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="66"/>
        <source>Second</source>
        <translation>2つ目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="81"/>
        <source>hidden</source>
        <translation>非表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_model.py" line="99"/>
        <source>on the screen</source>
        <translation>表示中</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.pairs_panel</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_panel.py" line="37"/>
        <location filename="../../sfda_desktop/desktop/review/pairs_table.py" line="29"/>
        <source>Pairs of the sentence</source>
        <translation>文中の組</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_panel.py" line="116"/>
        <source>{count} pair in this sentence</source>
        <translation>この文には{count}組あります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/pairs_panel.py" line="116"/>
        <source>{count} pairs in this sentence</source>
        <translation>この文には{count}組あります</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.progress_line</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/progress_line.py" line="22"/>
        <source>Notes decided</source>
        <translation>決定済みのノート</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.queue_model</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_model.py" line="82"/>
        <source>being read</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_model.py" line="228"/>
        <source>{state}. How unsure the model is: {share} of the most unsure note (mean entropy)</source>
        <translation>{state}。モデルの迷いの大きさ：最も迷っているノートの{share}（エントロピーの平均）</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.queue_panel</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_panel.py" line="62"/>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_panel.py" line="65"/>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="44"/>
        <source>Which notes to show</source>
        <translation>表示するノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_panel.py" line="71"/>
        <source>Order of the notes</source>
        <translation>ノートの順番</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_panel.py" line="79"/>
        <source>The note on the screen is not in this list.</source>
        <translation>画面のノートはこの一覧にありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.queue_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="18"/>
        <source>To decide</source>
        <translation>未決定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="19"/>
        <source>Skipped</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="20"/>
        <source>Decided</source>
        <translation>決定済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="21"/>
        <source>Accepted in bulk</source>
        <translation>まとめて採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="22"/>
        <source>Accepted automatically</source>
        <translation>自動で採用</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="29"/>
        <source>Could not be read</source>
        <translation>読み取れません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="31"/>
        <source>Another label</source>
        <translation>別のラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="33"/>
        <source>Agrees with the model</source>
        <translation>モデルと一致</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="34"/>
        <source>Finding added</source>
        <translation>検出を追加</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="35"/>
        <source>Finding removed</source>
        <translation>検出を削除</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="36"/>
        <source>Finding relabelled</source>
        <translation>検出のラベル変更</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="37"/>
        <source>Other boundary</source>
        <translation>範囲違い</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="38"/>
        <source>Several differences</source>
        <translation>複数の違い</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="45"/>
        <source>As chosen</source>
        <translation>選ばれた順</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="46"/>
        <source>Most unsure first</source>
        <translation>迷いの大きい順</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="47"/>
        <source>As in the files</source>
        <translation>ファイルの順</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="48"/>
        <source>By document</source>
        <translation>文書ごと</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="49"/>
        <source>Least sure suggestion first</source>
        <translation>提案の確信度が低い順</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="50"/>
        <source>Surest suggestion first</source>
        <translation>提案の確信度が高い順</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="105"/>
        <source>{least} to {most} sure</source>
        <translation>確信度{least}～{most}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="107"/>
        <source>at least {least} sure</source>
        <translation>確信度{least}以上</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="108"/>
        <source>at most {most} sure</source>
        <translation>確信度{most}以下</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="114"/>
        <source>{notes} found</source>
        <translation>該当：{notes}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="116"/>
        <source>{notes} in all</source>
        <translation>全{notes}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="123"/>
        <source>Nothing fits. Search for something else, or clear the filters.</source>
        <translation>該当するものがありません。別の語で検索するか、絞り込みを解除してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/queue_words.py" line="124"/>
        <source>There is nothing here.</source>
        <translation>ここには何もありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.search_field</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/search_field.py" line="25"/>
        <source>Search</source>
        <translation>検索</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.show_panel</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="47"/>
        <source>Notes chosen for review</source>
        <translation>レビューに選んだノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="49"/>
        <source>All notes to learn from</source>
        <translation>学習用のすべてのノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="51"/>
        <source>How they stand</source>
        <translation>決定の状態</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="52"/>
        <source>What was suggested</source>
        <translation>提案の内容</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="54"/>
        <source>Least sure, in per cent</source>
        <translation>確信度の下限（パーセント）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="55"/>
        <source>Most sure, in per cent</source>
        <translation>確信度の上限（パーセント）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="59"/>
        <source>Any document</source>
        <translation>すべての文書</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="83"/>
        <source>How sure the suggestion is</source>
        <translation>提案の確信度</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/show_panel.py" line="84"/>
        <source>to</source>
        <comment>from … to …</comment>
        <translation>～</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.wording</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="19"/>
        <source>agree</source>
        <translation>一致</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="22"/>
        <source>label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="23"/>
        <source>boundary</source>
        <translation>範囲</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="24"/>
        <source>several</source>
        <translation>複数</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="27"/>
        <source>The language model agrees with it.</source>
        <translation>言語モデルもこれに同意しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="28"/>
        <source>The language model found something more.</source>
        <translation>言語モデルはほかにも見つけました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="29"/>
        <source>The language model would leave something out.</source>
        <translation>言語モデルなら一部を除きます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="30"/>
        <source>The language model would label it differently.</source>
        <translation>言語モデルなら別のラベルを付けます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="31"/>
        <source>The language model would begin or end a finding elsewhere.</source>
        <translation>言語モデルなら検出箇所の始まりか終わりを変えます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="32"/>
        <source>The language model differs in several ways.</source>
        <translation>言語モデルの回答はいくつもの点で異なります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="35"/>
        <source>accepted</source>
        <translation>採用済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="36"/>
        <source>edited</source>
        <translation>編集済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="37"/>
        <source>rejected: the model's own answer kept</source>
        <translation>却下済み（モデルの元の回答を残す）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="38"/>
        <source>skipped</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="41"/>
        <source>You have accepted this.</source>
        <translation>採用しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="42"/>
        <source>You have edited this.</source>
        <translation>編集しました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="43"/>
        <source>You have rejected this: the model's own answer kept.</source>
        <translation>却下しました（モデルの元の回答を残しました）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="44"/>
        <source>You have skipped this.</source>
        <translation>保留にしました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="47"/>
        <source>Accepted in bulk: nobody has looked at it.</source>
        <translation>まとめて採用されました。個別には確認されていません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="48"/>
        <source>Accepted automatically: nobody has looked at it.</source>
        <translation>自動で採用されました。個別には確認されていません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="51"/>
        <source>Not asked yet</source>
        <translation>まだ尋ねていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="52"/>
        <source>The language model's answer could not be read. The model's own answer stands in its place.</source>
        <translation>言語モデルの回答を読み取れませんでした。代わりにモデルの元の回答を表示しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="56"/>
        <source>No label yet</source>
        <translation>ラベルはまだありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="63"/>
        <source>left out</source>
        <translation>除外</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="64"/>
        <source>unread</source>
        <translation>読み取り不可</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="82"/>
        <source>{count} finding overlaps a longer one. Both are kept; in training the longest counts.</source>
        <translation>より長い検出箇所と重なるものが{count}件あります。すべて保存されますが、学習では最も長いものだけを使います。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="82"/>
        <source>{count} findings overlap longer ones. All are kept; in training the longest count.</source>
        <translation>より長い検出箇所と重なるものが{count}件あります。すべて保存されますが、学習では最も長いものだけを使います。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="96"/>
        <source>{number} more outside this list</source>
        <translation>この一覧の外にあと{number}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="99"/>
        <source>All {number} in this list decided</source>
        <translation>この一覧の{number}件はすべて決定済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="101"/>
        <source>All {number} decided</source>
        <translation>{number}件すべて決定済み</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="105"/>
        <source>{number} to decide</source>
        <translation>未決定{number}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="106"/>
        <source>{number} done</source>
        <translation>済み{number}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="110"/>
        <source>{number} skipped</source>
        <translation>保留{number}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="113"/>
        <source>~{minutes} min left</source>
        <translation>残り約{minutes}分</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="115"/>
        <source>{seconds} s a note</source>
        <translation>1件{seconds}秒</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="128"/>
        <source>{seconds} s is the median of your last {count} decisions. Only you see it: it stands in no report and no export.</source>
        <translation>直近{count}件の決定にかかった時間の中央値は{seconds}秒です。あなただけに表示され、レポートにも書き出しにも含まれません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="137"/>
        <source>{percent} were accepted as proposed.</source>
        <translation>提案のまま採用：{percent}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="146"/>
        <source>The suggestion is hidden on this note, to measure how far suggestions lead.</source>
        <translation>提案にどれだけ引きずられるかを測るため、このノートでは提案を隠しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="157"/>
        <source>What is asked about lies too far apart for the model to read together: it guesses.</source>
        <translation>問われている箇所が離れすぎていて、モデルはまとめて読めません。この回答は推測です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="163"/>
        <source>Why here: the model is most unsure about “{words}”.</source>
        <translation>選ばれた理由：モデルは「{words}」に最も迷っています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="167"/>
        <source>Why here: number {rank} of {total} of the notes chosen.</source>
        <translation>選ばれた理由：選んだノート{total}件中の{rank}番目です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="172"/>
        <source>Why here: you asked for it; it is not among the notes chosen.</source>
        <translation>選ばれた理由：あなたが開きました。選んだノートには含まれません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="181"/>
        <source>Why here: the model says {first} ({much}), then {second} ({less}).</source>
        <translation>選ばれた理由：モデルの回答は{first}（{much}）、次が{second}（{less}）です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="197"/>
        <source>How unsure the model is: {nats:.2f} nats (entropy over the labels).</source>
        <translation>モデルの迷いの大きさ：{nats:.2f}ナット（ラベルのエントロピー）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="199"/>
        <source>How unsure the model is: {nats:.2f} nats (mean entropy over the word pieces).</source>
        <translation>モデルの迷いの大きさ：{nats:.2f}ナット（語の断片ごとのエントロピーの平均）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/wording.py" line="206"/>
        <source>Number {rank} of {total} of the notes chosen.</source>
        <translation>選んだノート{total}件中の{rank}番目。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.review.workbench</name>
    <message>
        <location filename="../../sfda_desktop/desktop/review/workbench.py" line="55"/>
        <source>Accept all shown…</source>
        <translation>表示中をすべて採用…</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/review/workbench.py" line="217"/>
        <source>Nothing to accept: every note in this list is decided.</source>
        <translation>採用できるものがありません：この一覧のノートはすべて決定済みです。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.settings</name>
    <message>
        <location filename="../../sfda_desktop/desktop/settings.py" line="44"/>
        <source>today, {time}</source>
        <translation>今日 {time}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/settings.py" line="45"/>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.summary</name>
    <message>
        <location filename="../../sfda_desktop/desktop/summary.py" line="65"/>
        <source>{notes}, {decided} decided</source>
        <translation>{notes}、決定済み{decided}件</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.task_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="44"/>
        <source>Find things that are named: problems, treatments, tests, drugs …</source>
        <translation>名前のあるものを見つける：問題、治療、検査、薬剤など</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="47"/>
        <source>All findings</source>
        <translation>すべての検出</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="48"/>
        <source>{count} finding</source>
        <translation>検出{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="48"/>
        <source>{count} findings</source>
        <translation>検出{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="55"/>
        <source>Find expressions of time: dates, durations, how often</source>
        <translation>時間の表現を見つける：日付、期間、頻度</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="58"/>
        <source>All expressions</source>
        <translation>すべての時間表現</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="59"/>
        <source>{count} expression</source>
        <translation>時間表現{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="59"/>
        <source>{count} expressions</source>
        <translation>時間表現{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="66"/>
        <source>{count} pair</source>
        <translation>組{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="66"/>
        <source>{count} pairs</source>
        <translation>組{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="69"/>
        <source>Tell how two things are related</source>
        <translation>2つのものの関係を判定する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="70"/>
        <source>pairs</source>
        <translation>組</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="72"/>
        <source>All relations</source>
        <translation>すべての関係</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="74"/>
        <source>It tells these relations apart: {labels}.</source>
        <translation>次の関係を区別します：{labels}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="80"/>
        <source>{count} mention</source>
        <translation>言及{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="80"/>
        <source>{count} mentions</source>
        <translation>言及{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="83"/>
        <source>Tell whether something is denied (“no fever”)</source>
        <translation>否定されているか（「発熱なし」）を判定する</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="84"/>
        <source>mentions</source>
        <translation>言及</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="86"/>
        <source>All denials</source>
        <translation>すべての否定</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="88"/>
        <source>It tells these apart: {labels}.</source>
        <translation>次を区別します：{labels}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="93"/>
        <source>It finds {labels}.</source>
        <translation>次を見つけます：{labels}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/task_words.py" line="100"/>
        <source>{number} more</source>
        <translation>ほか{number}種類</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.tour.callout</name>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/callout.py" line="46"/>
        <source>Leave the tour</source>
        <translation>ツアーを終える</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/callout.py" line="46"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/callout.py" line="76"/>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/callout.py" line="79"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.tour.stops</name>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="27"/>
        <source>Welcome. One project holds it all.</source>
        <translation>ようこそ。1つのプロジェクトにすべてが入ります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="28"/>
        <source>Your notes, your decisions and the reports lie in one file on this computer, and nothing leaves it. To look around first, try the demonstration: its notes are invented.</source>
        <translation>ノート、あなたの決定、レポートはこのコンピューターの1つのファイルに入り、外へ出ることはありません。まずは架空のノートを使ったデモでお試しください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="37"/>
        <source>The model reads your notes</source>
        <translation>モデルがノートを読みます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="38"/>
        <source>It says where it is unsure. Those notes come first: they teach it most.</source>
        <translation>どこで迷うかを示します。迷ったノートから順に並びます。そこから最も多くを学べるためです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="43"/>
        <source>You decide</source>
        <translation>あなたが決定します</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="44"/>
        <source>A language model on this computer suggests corrections. You accept, edit or reject them with one key each; everything can be undone.</source>
        <translation>このコンピューターの言語モデルが修正を提案します。採用、編集、却下は1つのキーででき、すべて元に戻せます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="52"/>
        <source>The model learns from your decisions</source>
        <translation>モデルがあなたの決定から学びます</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="53"/>
        <source>That takes minutes, and you can go on working meanwhile.</source>
        <translation>数分かかりますが、その間も作業を続けられます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="58"/>
        <source>Is it better?</source>
        <translation>良くなったでしょうか？</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="59"/>
        <source>Notes that the model never learned from tell it: before and after, with what was put right and what went wrong.</source>
        <translation>モデルが学習に使っていないノートで分かります。適応の前と後、直ったところと誤ったところを示します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="67"/>
        <source>Take it with you</source>
        <translation>持ち出す</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/stops.py" line="68"/>
        <source>The adapted model, your decisions, or a table of what it finds in your notes. Help is always at F2, all keys at ?.</source>
        <translation>適応したモデル、あなたの決定、またはノートから見つけたものの表。ヘルプはいつでもF2、キーの一覧は?で開けます。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.tour.tour</name>
    <message>
        <location filename="../../sfda_desktop/desktop/tour/tour.py" line="77"/>
        <source>{place} of {stops}</source>
        <translation>{place} / {stops}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.undecided_words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="31"/>
        <source>unchanged</source>
        <translation>変化なし</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="32"/>
        <source>The adapted model answers as the one you had.</source>
        <translation>適応後のモデルは、元のモデルと同じように答えます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="37"/>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="46"/>
        <source>undecided</source>
        <translation>判断保留</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="38"/>
        <source>Undecided: the two models score nearly the same.</source>
        <translation>判断保留：2つのモデルのスコアはほぼ同じです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="39"/>
        <source>The two models score so nearly the same that no reasonable number of held-out notes would tell them apart. Review more notes and adapt again.</source>
        <translation>2つのモデルのスコアはほぼ同じで、現実的な数の評価用ノートでは区別できません。さらにノートをレビューして、もう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="47"/>
        <source>Undecided: too few {items} to tell.</source>
        <translation>判断保留：{items}が少なすぎて判断できません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="59"/>
        <source>Cross-checking on what people decided showed no gain, so the adapted model went all the way back to the one you had. Review more notes, check the guideline, then adapt again.</source>
        <translation>人が決定したもので交差検証しても改善が見られなかったため、適応後のモデルは元のモデルまで完全に戻りました。さらにノートをレビューし、ガイドラインを確認してから、もう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="64"/>
        <source>The settings let it learn nothing: its anchor was 0, which is the model you had. Let the program find out how far it may move, then adapt again.</source>
        <translation>設定により何も学びませんでした。アンカーが0で、これは元のモデルそのものです。どこまで離れてよいかをプログラムに任せて、もう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="73"/>
        <source>The difference may be chance. Label more held-out notes to measure more exactly, or review more notes and adapt again.</source>
        <translation>差は偶然かもしれません。評価用ノートのラベルを増やしてより正確に測るか、さらにレビューしてもう一度適応させてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/undecided_words.py" line="77"/>
        <source>The difference may be chance. Held out for measuring, about {items} more would tell: label more of them, or review more and adapt again.</source>
        <translation>差は偶然かもしれません。評価用にあと約{items}あれば判断できます。ラベルを増やすか、さらにレビューしてもう一度適応させてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.words</name>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="22"/>
        <source>head</source>
        <translation>主となる語</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="23"/>
        <source>tail</source>
        <translation>相手の語</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="24"/>
        <source>entity</source>
        <translation>対象の語</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="30"/>
        <source>{count} note</source>
        <translation>ノート{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="30"/>
        <source>{count} notes</source>
        <translation>ノート{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="35"/>
        <source>{count} document</source>
        <translation>文書{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="35"/>
        <source>{count} documents</source>
        <translation>文書{count}件</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="46"/>
        <source>under 1 %</source>
        <translation>1%未満</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="48"/>
        <source>over 99 %</source>
        <translation>99%超</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="55"/>
        <source>under 1 s</source>
        <translation>1秒未満</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="57"/>
        <source>{seconds} s</source>
        <translation>{seconds}秒</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="59"/>
        <source>{minutes} min</source>
        <translation>{minutes}分</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="62"/>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}時間{minutes}分</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="63"/>
        <source>{hours} h</source>
        <translation>{hours}時間</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="68"/>
        <source>about {time}</source>
        <translation>約{time}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="74"/>
        <location filename="../../sfda_desktop/desktop/words.py" line="76"/>
        <source>{number} {unit}/s</source>
        <translation>毎秒{number}件（{unit}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="77"/>
        <source>{number} {unit}/min</source>
        <translation>毎分{number}件（{unit}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="82"/>
        <source>%d %b %Y</source>
        <translation>%Y年%m月%d日</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="87"/>
        <source>%d %b %Y, %H:%M</source>
        <translation>%Y年%m月%d日 %H:%M</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="93"/>
        <source>{size} GB</source>
        <translation>{size} GB</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="95"/>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="96"/>
        <source>{size} KB</source>
        <translation>{size} KB</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="102"/>
        <source>{billions} billion weights</source>
        <translation>重み約{hundred_millions}億個</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="108"/>
        <source>{millions} million weights</source>
        <translation>重み約{ten_thousands}万個</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="113"/>
        <source>{count} weight</source>
        <translation>重み{count}個</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="113"/>
        <source>{count} weights</source>
        <translation>重み{count}個</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="121"/>
        <source>{sentence} {next}</source>
        <translation>{sentence}{next}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/words.py" line="132"/>
        <source>{first} and {last}</source>
        <comment>a list of words</comment>
        <translation>{first}、{last}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.workers.runner</name>
    <message>
        <location filename="../../sfda_desktop/desktop/workers/runner.py" line="162"/>
        <source>The work ended without a result.</source>
        <translation>作業が結果を残さずに終わりました。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.desktop.workers.worker</name>
    <message>
        <location filename="../../sfda_desktop/desktop/workers/worker.py" line="103"/>
        <source>This computer ran out of memory. Close other programs and try again; everything finished before is saved.</source>
        <translation>このコンピューターのメモリーが足りなくなりました。他のプログラムを閉じて、もう一度お試しください。それまでに終わった分は保存されています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/desktop/workers/worker.py" line="111"/>
        <source>A fault in the program stopped this work ({kind} at {where}). Everything finished before is saved; you can try again. If it happens again, tell whoever looks after this program.</source>
        <translation>プログラムの不具合で作業が止まりました（{kind}、{where}）。それまでに終わった分は保存されており、もう一度試せます。繰り返し起こる場合は、このプログラムの担当者にお知らせください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.domain.errors</name>
    <message>
        <location filename="../../sfda_desktop/domain/errors.py" line="27"/>
        <source>{path}, line {line}: {problem}</source>
        <translation>{path}の{line}行目：{problem}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.domain.files</name>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="25"/>
        <source>the disk is full. Free some space and try again; nothing was changed</source>
        <translation>ディスクがいっぱいです。空きを作ってもう一度お試しください。何も変更していません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="26"/>
        <source>your disk quota is used up. Free some space and try again; nothing was changed</source>
        <translation>ディスクの割り当てを使い切っています。空きを作ってもう一度お試しください。何も変更していません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="29"/>
        <source>the disk does not take a file this large; choose another disk</source>
        <translation>この大きさのファイルはディスクに書けません。別のディスクを選んでください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="30"/>
        <source>the disk is read-only; choose another place</source>
        <translation>ディスクが読み取り専用です。別の場所を選んでください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="31"/>
        <location filename="../../sfda_desktop/domain/files.py" line="32"/>
        <source>you may not write there, or another program holds the file open</source>
        <translation>書き込む権限がないか、別のプログラムがファイルを開いています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="33"/>
        <source>the name is too long; choose a shorter one</source>
        <translation>名前が長すぎます。短くしてください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="34"/>
        <source>the disk reports a fault</source>
        <translation>ディスクに不具合があります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="167"/>
        <source>{path} could not be written: {reason}.</source>
        <translation>{path}に書き込めませんでした：{reason}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="170"/>
        <source>the system refused</source>
        <translation>システムに拒否されました</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="183"/>
        <source>{target} is a file: give the name of a folder.</source>
        <translation>{target}はファイルです。フォルダー名を指定してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/files.py" line="190"/>
        <source>{target} already holds other files: give a new folder or an empty one; nothing was changed.</source>
        <translation>{target}には別のファイルがあります。新しいフォルダーか空のフォルダーを指定してください。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.domain.resources</name>
    <message>
        <location filename="../../sfda_desktop/domain/resources.py" line="27"/>
        <source>The folder 'resources' is missing: the installation is incomplete. Install it again.</source>
        <translation>フォルダー'resources'がありません。インストールが不完全です。もう一度インストールしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.domain.task_spec</name>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="79"/>
        <source>{where}: expected a JSON object with "task" and "labels".</source>
        <translation>{where}："task"と"labels"を持つJSONオブジェクトが必要です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="83"/>
        <source>{where}: "task" is missing or not a text.</source>
        <translation>{where}："task"がないか、文字列ではありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="85"/>
        <source>{where}: "labels" is missing or empty.</source>
        <translation>{where}："labels"がないか、空です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="89"/>
        <source>{where}: "labels" names a label twice.</source>
        <translation>{where}："labels"に同じラベルが2回現れます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="109"/>
        <source>{where}: every label needs a "name".</source>
        <translation>{where}：どのラベルにも"name"が必要です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="117"/>
        <source>{where}: "{key}" has the wrong type.</source>
        <translation>{where}："{key}"の型が違います。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="123"/>
        <source>{where}: "max_length" must be at least 8 word pieces.</source>
        <translation>{where}："max_length"は8以上の語の断片数でなければなりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="134"/>
        <source>{where}: "markers" has the wrong type.</source>
        <translation>{where}："markers"の型が違います。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="143"/>
        <source>{where}: "markers" must map a role to its two marks.</source>
        <translation>{where}："markers"は役割ごとに2つの印を示さなければなりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="155"/>
        <source>{where}: the label map must map each class of the model to a label.</source>
        <translation>{where}：ラベルの対応表は、モデルの各クラスをラベルに対応付けなければなりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/domain/task_spec.py" line="168"/>
        <source>{where}: "pairs" must list pairs of entity types, head first.</source>
        <translation>{where}："pairs"は種類の組のリスト（主になる側が先）でなければなりません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.domain.wording</name>
    <message>
        <location filename="../../sfda_desktop/domain/wording.py" line="53"/>
        <source>,</source>
        <comment>between the thousands of a number</comment>
        <translation>,</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.base_directory</name>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="69"/>
        <source>There is no model directory {path}. Check the path.</source>
        <translation>モデルのフォルダー{path}がありません。場所を確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="73"/>
        <source>{path} is a file. Choose the directory that holds config.json and model.safetensors.</source>
        <translation>{path}はファイルです。config.jsonとmodel.safetensorsの入ったフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="81"/>
        <source>The directory {path} cannot be opened. Check the path.</source>
        <translation>フォルダー{path}を開けません。場所を確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="86"/>
        <source>{directory} has no config.json. Choose the directory that holds the model itself: config.json, model.safetensors and tokenizer.json lie side by side there.</source>
        <translation>{directory}にconfig.jsonがありません。モデル本体のフォルダーを選んでください。そこにはconfig.json、model.safetensors、tokenizer.jsonが並んでいます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="112"/>
        <source>{directory} holds program code ({code}). This program never runs code that comes with a model. Choose a model of an ordinary kind (BERT, RoBERTa, ...), saved without code of its own.</source>
        <translation>{directory}にプログラムコード（{code}）があります。このプログラムは、モデルに付属するコードを決して実行しません。独自のコードなしで保存された、普通の種類のモデル（BERT、RoBERTaなど）を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="122"/>
        <source>{directory} holds an adapter (LoRA and the like), not a whole model. Merge it into its base model with peft's merge_and_unload, save that, and choose its directory.</source>
        <translation>{directory}はモデル全体ではなくアダプター（LoRAなど）です。peftのmerge_and_unloadで元のモデルに統合して保存し、そのフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="139"/>
        <source>{directory}: the weights of layer {number} of {layers} are missing. Copy the model again from where it came from.</source>
        <translation>{directory}：{layers}層のうち{number}層目の重みがありません。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/base_directory.py" line="154"/>
        <source>{directory}: the word embeddings are missing from the weights. Copy the model again from where it came from.</source>
        <translation>{directory}：単語埋め込みの重みがありません。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.bounded_json</name>
    <message>
        <location filename="../../sfda_desktop/encoder/bounded_json.py" line="21"/>
        <source>{path} is {size:.0f} MB; files of its kind have at most {limit:.0f} MB. Choose another model directory.</source>
        <translation>{path}は{size:.0f} MBですが、この種のファイルは最大{limit:.0f} MBです。別のモデルのフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/bounded_json.py" line="32"/>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="103"/>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path}を読めません（{reason}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/bounded_json.py" line="43"/>
        <source>{path} holds no valid JSON. Copy the model again from where it came from.</source>
        <translation>{path}は正しいJSONではありません。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.fine_tuning</name>
    <message>
        <location filename="../../sfda_desktop/encoder/fine_tuning.py" line="109"/>
        <source>There is nothing to train on: no labeled note holds any text.</source>
        <translation>学習するものがありません。本文のあるラベル付きノートがありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/fine_tuning.py" line="112"/>
        <source>There is no clean set to weigh by: none of its notes holds any text.</source>
        <translation>重み付けに使う正しい例がありません。どれにも本文がありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/fine_tuning.py" line="283"/>
        <source>Training went astray (the loss is not a number). Use a smaller learning rate than {learning_rate:g}.</source>
        <translation>学習が発散しました（損失が数値になりません）。学習率を{learning_rate:g}より小さくしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.forward</name>
    <message>
        <location filename="../../sfda_desktop/encoder/forward.py" line="107"/>
        <source>What the small model answers are not numbers: its weights are damaged, as after a training that went astray. Use another copy of the model, or train it again with a smaller learning rate.</source>
        <translation>小モデルの出力が数値ではありません。学習が発散した後などに、重みが壊れています。モデルの別のコピーを使うか、学習率を小さくして学習し直してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.head_check</name>
    <message>
        <location filename="../../sfda_desktop/encoder/head_check.py" line="16"/>
        <source>Choose a model that was saved as {expected}, or train one with sfda train-source.</source>
        <translation>{expected}として保存されたモデルを選ぶか、sfda train-sourceで学習してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/head_check.py" line="22"/>
        <source>{path} was saved as {kind}, which does not do the task {name!r}. {other}</source>
        <translation>{path}は{kind}として保存されており、課題{name!r}には使えません。{other}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/head_check.py" line="33"/>
        <source>{path} has no trained head for the task {name!r} ({missing} is missing): it would answer at random. {other}</source>
        <translation>{path}には課題{name!r}用に学習した出力層がなく（{missing}がありません）、でたらめな回答になります。{other}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/head_check.py" line="47"/>
        <source>{path}: the head has {found} classes, but {config} is for {classes}. Choose a directory whose files belong together, or write the names of all classes into id2label of {config}.</source>
        <translation>{path}：出力層は{found}クラスですが、{config}は{classes}クラス用です。組になったファイルのフォルダーを選ぶか、{config}のid2labelにすべてのクラスの名前を書いてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.interpolation</name>
    <message>
        <location filename="../../sfda_desktop/encoder/interpolation.py" line="21"/>
        <source>The anchor must lie between 0 (the source model) and 1 (the tuned one).</source>
        <translation>アンカーは0（元のモデル）から1（調整後のモデル）の間でなければなりません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.loading</name>
    <message>
        <location filename="../../sfda_desktop/encoder/loading.py" line="44"/>
        <source>{path}: {count} weights of the model are missing ({first}, ...). They would be random. Copy the model again from where it came from.</source>
        <translation>{path}：モデルの重み{count}個がありません（{first}など）。無作為な値になってしまいます。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/loading.py" line="69"/>
        <source>{path}: {count} weights of the encoder are missing ({first}, ...). Copy the model again from where it came from.</source>
        <translation>{path}：エンコーダーの重み{count}個がありません（{first}など）。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/loading.py" line="95"/>
        <source>The tokenizer in {path} cannot be loaded. Copy tokenizer.json again from where the model comes from.</source>
        <translation>{path}のトークナイザーを読み込めません。入手元からtokenizer.jsonをもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/loading.py" line="116"/>
        <source>{path}/config.json does not make sense for a {model_type} model. Copy the model again from where it came from.</source>
        <translation>{path}/config.jsonの内容が{model_type}モデルとして成り立ちません。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/loading.py" line="151"/>
        <source>The weights in {path} cannot be loaded as a {model_type} model ({name}). Copy the model again from where it came from.</source>
        <translation>{path}の重みを{model_type}モデルとして読み込めません（{name}）。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.model_config</name>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="65"/>
        <source>{directory}/config.json is not a JSON object. Choose another model.</source>
        <translation>{directory}/config.jsonがJSONオブジェクトではありません。別のモデルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="73"/>
        <source>{directory} holds quantised weights, which cannot be trained further. Choose the model with its ordinary float weights.</source>
        <translation>{directory}の重みは量子化されており、追加の学習ができません。通常の浮動小数点の重みを持つモデルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="82"/>
        <source>{directory} is of the type {model_type!r}, which is not on the list of encoders this program takes: {families}. Choose one of these.</source>
        <translation>{directory}の種類{model_type!r}は、このプログラムで使えるエンコーダーではありません。使えるもの：{families}。この中から選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="95"/>
        <source>{directory}/config.json: "{key}" must be a whole number from {least} to {bound}. Choose a directory whose config.json is in order.</source>
        <translation>{directory}/config.json："{key}"は{least}から{bound}までの整数でなければなりません。config.jsonの正しいフォルダーを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="120"/>
        <source>{directory}/{name} points at code to run ("{key}"). This program never runs code that comes with a model. Choose a model of an ordinary kind, saved without code of its own.</source>
        <translation>{directory}/{name}に実行コードの指定があります（"{key}"）。このプログラムは、モデルに付属するコードを決して実行しません。独自のコードなしで保存された、普通の種類のモデルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="146"/>
        <source>Choose a model that names its labels, or write their names into id2label of config.json.</source>
        <translation>ラベルに名前のあるモデルを選ぶか、config.jsonのid2labelに名前を書いてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="155"/>
        <source>{directory}/config.json names no labels (id2label). {what_to_do}</source>
        <translation>{directory}/config.jsonにラベル名（id2label）がありません。{what_to_do}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="163"/>
        <source>{directory}/config.json names more than {max_labels} labels.</source>
        <translation>{directory}/config.jsonのラベルが{max_labels}個を超えています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="174"/>
        <source>{directory}/config.json: id2label does not name the classes 0 to {last} in order. {what_to_do}</source>
        <translation>{directory}/config.json：id2labelにクラス0～{last}が順にありません。{what_to_do}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_config.py" line="185"/>
        <source>{directory}/config.json: id2label names a label twice. {what_to_do}</source>
        <translation>{directory}/config.json：id2labelに同じラベルが2回現れます。{what_to_do}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.model_directory</name>
    <message>
        <location filename="../../sfda_desktop/encoder/model_directory.py" line="95"/>
        <source>{path} was trained for the task {task!r}, not {wanted!r}. Choose a model trained for this task, or begin a project for the other.</source>
        <translation>{path}は課題{wanted!r}ではなく{task!r}のために学習されています。この課題用のモデルを選ぶか、もう一方の課題でプロジェクトを始めてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_directory.py" line="105"/>
        <source>{path} has no {task_file}, so it does not say what it was trained for. Name the task: {task_names}.</source>
        <translation>{path}に{task_file}がないため、何のために学習されたか分かりません。課題を指定してください：{task_names}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_directory.py" line="128"/>
        <source>{path}: {problem}, so the model does not fit the task {task!r}. Choose a model trained for this task and these labels, say what its classes mean (--label-map FILE), or train one (sfda train-source).</source>
        <translation>{path}：{problem}。そのためモデルは課題{task!r}に合いません。この課題とラベルのために学習したモデルを選ぶか、クラスの意味を指定するか（--label-map FILE）、学習してください（sfda train-source）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/model_directory.py" line="161"/>
        <source>{fault} Mend the file or take it away and name the task.</source>
        <translation>{fault}ファイルを直すか、取り除いて課題を指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.predict</name>
    <message>
        <location filename="../../sfda_desktop/encoder/predict.py" line="73"/>
        <source>Reading with the small model</source>
        <translation>小型モデルでの読み取り</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.task_of_weights</name>
    <message>
        <location filename="../../sfda_desktop/encoder/task_of_weights.py" line="34"/>
        <source>the label map names {strange}, which the model does not have; its classes are {own_labels}</source>
        <translation>ラベルの対応表に、モデルにない{strange}があります。モデルのクラス：{own_labels}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/task_of_weights.py" line="71"/>
        <source>the labels of the model ({names}) and those of the task ({label_names}) differ in {strange}</source>
        <translation>モデルのラベル（{names}）と課題のラベル（{label_names}）が{strange}で異なります</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.tokenizer_files</name>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="22"/>
        <source>Copy tokenizer.json (or the vocabulary) from where the model comes from, or save it there again with tokenizer.save_pretrained.</source>
        <translation>入手元からtokenizer.json（または語彙）をコピーするか、そこでtokenizer.save_pretrainedを使って保存し直してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="34"/>
        <source>{directory} is not a JSON object. {copy}</source>
        <translation>{directory}はJSONオブジェクトではありません。{copy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="47"/>
        <source>{directory}: the tokenizer knows only {highest} word pieces; every word of a note would be unknown to it. {copy}</source>
        <translation>{directory}：トークナイザーの語の断片が{highest}個しかなく、ノートのすべての語が未知になります。{copy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="57"/>
        <source>{directory}: the tokenizer has {highest} word pieces, the model only {rows}. The two do not belong together. {copy}</source>
        <translation>{directory}：トークナイザーの語の断片は{highest}個ですが、モデルは{rows}個だけです。組になっていません。{copy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="84"/>
        <source>{path} has no vocabulary. {copy}</source>
        <translation>{path}に語彙がありません。{copy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="91"/>
        <source>{path}: its vocabulary is damaged. {copy}</source>
        <translation>{path}：語彙が壊れています。{copy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="102"/>
        <source>{path} is too large for a vocabulary. {copy}</source>
        <translation>{path}は語彙としては大きすぎます。{copy}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/tokenizer_files.py" line="114"/>
        <source>{directory} has no tokenizer.json, which the program needs to find its way from word pieces back to the exact place in a note. {copy}</source>
        <translation>{directory}にtokenizer.jsonがありません。語の断片からノートの正確な位置を求めるのに必要です。{copy}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.weight_files</name>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="29"/>
        <source>The file is damaged or not complete: copy the model again from where it came from.</source>
        <translation>ファイルが壊れているか不完全です。入手元からモデルをもう一度コピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="94"/>
        <source>{path} is not a whole safetensors file. {again}</source>
        <translation>{path}は完全なsafetensorsファイルではありません。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="107"/>
        <source>{path} has no safetensors header. {again}</source>
        <translation>{path}にsafetensorsのヘッダーがありません。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="122"/>
        <source>{path}: the entry of tensor {name!r} makes no sense. {again}</source>
        <translation>{path}：テンソル{name!r}の項目が正しくありません。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="137"/>
        <source>{path}: tensor {name!r} has the type {dtype!r}, which is not supported. Save the model with ordinary float32, float16 or bfloat16 weights.</source>
        <translation>{path}：テンソル{name!r}の型{dtype!r}には対応していません。通常のfloat32、float16、bfloat16の重みで保存してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="163"/>
        <source>{path}: its tensors overlap or leave gaps. {again}</source>
        <translation>{path}：テンソルに重なりかすき間があります。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="172"/>
        <source>{path} is cut short or has something after its end. {again}</source>
        <translation>{path}は途中で切れているか、終わりの後に余分なものがあります。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="186"/>
        <source>{index} has no "weight_map". {again}</source>
        <translation>{index}に"weight_map"がありません。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="192"/>
        <source>{index} names a weight file that is not a .safetensors file of this directory. Save the model again with save_pretrained.</source>
        <translation>{index}が、このフォルダーの.safetensorsファイルではない重みファイルを指しています。save_pretrainedで保存し直してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="203"/>
        <source>{directory} lacks {name}, which {index} names. {again}</source>
        <translation>{directory}に、{index}が指す{name}がありません。{again}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/encoder/weight_files.py" line="214"/>
        <source>{directory}: {missing} weights that {index} names are in no file. {again}</source>
        <translation>{directory}：{index}が指す重み{missing}個がどのファイルにもありません。{again}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.encoder.word_pieces</name>
    <message>
        <location filename="../../sfda_desktop/encoder/word_pieces.py" line="37"/>
        <source>The tokenizer of {where} cannot say where its word pieces stand in the text. Save it as a fast one (tokenizer.json) with a recent transformers, and choose that.</source>
        <translation>{where}のトークナイザーは、語の断片の本文中の位置を示せません。新しいtransformersで高速版（tokenizer.json）として保存し、それを選んでください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.evaluation.agreement</name>
    <message>
        <location filename="../../sfda_desktop/evaluation/agreement.py" line="43"/>
        <source>No note was annotated by two readers.</source>
        <translation>2人が注釈したノートはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/evaluation/agreement.py" line="51"/>
        <source>Two readers annotated {notes} notes and differ on {differing}: F1 of one against the other {f1} (exact), Cohen's kappa over tokens {kappa}.</source>
        <translation>2人がノート{notes}件に注釈し、{differing}件で異なりました。一方から見た他方のF1は{f1}（完全一致）、語ごとのCohenのκは{kappa}です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/evaluation/agreement.py" line="56"/>
        <source>Two readers annotated {notes} notes and differ on {differing}: F1 of one against the other {f1} (exact), Cohen's kappa over notes {kappa}.</source>
        <translation>2人がノート{notes}件に注釈し、{differing}件で異なりました。一方から見た他方のF1は{f1}（完全一致）、ノートごとのCohenのκは{kappa}です。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.evaluation.leading</name>
    <message>
        <location filename="../../sfda_desktop/evaluation/leading.py" line="48"/>
        <source>Too few decisions were made without seeing the suggestion to compare.</source>
        <translation>提案を見ずにした決定が少なすぎて比較できません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/evaluation/leading.py" line="57"/>
        <source>Reviewers agreed with {shown:.0%} of the suggestions they saw and with {hidden:.0%} of those hidden first: seeing a suggestion leads towards it (between {low:+.0f} and {high:+.0f} points).</source>
        <translation>見た提案への同意は{shown:.0%}、最初は隠した提案への同意は{hidden:.0%}でした。提案を見ると提案に引き寄せられています（{low:+.0f}～{high:+.0f}ポイント）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/evaluation/leading.py" line="64"/>
        <source>Reviewers agreed with {shown:.0%} of the suggestions they saw and with {hidden:.0%} of those hidden first: seeing a suggestion leads away from it (between {low:+.0f} and {high:+.0f} points).</source>
        <translation>見た提案への同意は{shown:.0%}、最初は隠した提案への同意は{hidden:.0%}でした。提案を見ると提案から離れています（{low:+.0f}～{high:+.0f}ポイント）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/evaluation/leading.py" line="70"/>
        <source>Reviewers agreed with {shown:.0%} of the suggestions they saw and with {hidden:.0%} of those hidden first: the difference may be chance (between {low:+.0f} and {high:+.0f} points).</source>
        <translation>見た提案への同意は{shown:.0%}、最初は隠した提案への同意は{hidden:.0%}でした。差は偶然かもしれません（{low:+.0f}～{high:+.0f}ポイント）。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.llm.fitting</name>
    <message>
        <location filename="../../sfda_desktop/llm/fitting.py" line="43"/>
        <source>A context of {context:,} tokens is too short for a question. Choose at least {smallest_context:,}.</source>
        <translation>コンテキスト{context:,}トークンは質問には短すぎます。{smallest_context:,}以上を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/fitting.py" line="52"/>
        <source>{name} was trained for texts of up to {context_length:,} tokens; a context of {context:,} would give senseless answers. Choose at most {context_length:,}.</source>
        <translation>{name}は最大{context_length:,}トークンの文章で学習されています。コンテキスト{context:,}では意味のない回答になります。{context_length:,}以下を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/fitting.py" line="67"/>
        <source>Choose a context of at most {tokens:,} tokens, or close other programs.</source>
        <translation>コンテキストを{tokens:,}トークン以下にするか、他のプログラムを閉じてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/fitting.py" line="72"/>
        <source>Close other programs, or choose a smaller model or a stronger quantisation of it.</source>
        <translation>他のプログラムを閉じるか、小さいモデルまたはより強く量子化したものを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/fitting.py" line="75"/>
        <source>{name} does not fit in this machine's memory: with a context of {context:,} tokens it needs about {needed}, and {free} are free. {advice}</source>
        <translation>{name}はこのコンピューターのメモリーに収まりません。コンテキスト{context:,}トークンでは約{needed}必要ですが、空きは{free}です。{advice}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.llm.gguf</name>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="152"/>
        <source>it is empty</source>
        <translation>ファイルが空です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="154"/>
        <location filename="../../sfda_desktop/llm/gguf.py" line="312"/>
        <location filename="../../sfda_desktop/llm/gguf.py" line="146"/>
        <source>its header is cut off</source>
        <translation>ヘッダーが途中で切れています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="158"/>
        <source>it is a Git LFS pointer: the model itself was not fetched</source>
        <translation>Git LFSのポインターで、モデル本体が取得されていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="160"/>
        <source>it is a ZIP archive or a PyTorch file</source>
        <translation>ZIPファイルかPyTorchのファイルです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="161"/>
        <source>it is a gzip archive</source>
        <translation>gzipファイルです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="162"/>
        <source>it is a Zstandard archive</source>
        <translation>Zstandardファイルです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="163"/>
        <source>it is a web page, as a failed download leaves behind</source>
        <translation>Webページです（ダウンロードに失敗すると残ります）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="164"/>
        <source>it is a JSON file</source>
        <translation>JSONファイルです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="165"/>
        <location filename="../../sfda_desktop/llm/gguf.py" line="166"/>
        <location filename="../../sfda_desktop/llm/gguf.py" line="167"/>
        <source>it is in the old GGML format</source>
        <translation>古いGGML形式です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="168"/>
        <source>it is a Python pickle</source>
        <translation>Pythonのpickleです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="174"/>
        <source>it is a safetensors file</source>
        <translation>safetensorsファイルです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="175"/>
        <source>it does not begin with the GGUF mark</source>
        <translation>GGUFの印で始まっていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="193"/>
        <source>it was made for a big-endian computer, or is damaged</source>
        <translation>ビッグエンディアンのコンピューター用か、壊れています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="196"/>
        <source>it is in version {version} of the format; 2 and 3 can be read</source>
        <translation>形式のバージョンが{version}です。読めるのは2と3です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="199"/>
        <source>metadata entries</source>
        <translation>個のメタデータ項目</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="205"/>
        <source>a metadata entry has no name or a name given twice</source>
        <translation>名前がないか、名前の重複したメタデータ項目があります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="211"/>
        <source>two tensors have the same name</source>
        <translation>2つのテンソルが同じ名前です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="218"/>
        <source>its alignment is not a power of two</source>
        <translation>整列の単位が2の累乗ではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="228"/>
        <source>its tensors do not lie where its header says</source>
        <translation>テンソルの位置がヘッダーと合いません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="234"/>
        <source>it is cut off: {end:,.0f} MB are announced and {size:,.0f} MB are there</source>
        <translation>途中で切れています。本来{end:,.0f} MBのところ{size:,.0f} MBしかありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="243"/>
        <source>dimensions of a tensor</source>
        <translation>個のテンソルの次元</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="248"/>
        <source>it holds weights of type {kind}, which is unknown here</source>
        <translation>未知の型{kind}の重みがあります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="253"/>
        <source>a tensor has an impossible size</source>
        <translation>テンソルの大きさがありえない値です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="255"/>
        <source>the rows of a tensor do not fit its type</source>
        <translation>テンソルの行が型に合いません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="263"/>
        <source>values of a metadata entry</source>
        <translation>個のメタデータの値</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="268"/>
        <source>the metadata entry {key!r} has an unknown type</source>
        <translation>メタデータ項目{key!r}の型が不明です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="295"/>
        <source>a metadata entry has an unknown type</source>
        <translation>型の不明なメタデータ項目があります</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="305"/>
        <location filename="../../sfda_desktop/llm/gguf.py" line="285"/>
        <source>letters in a text</source>
        <translation>文字のテキスト</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/gguf.py" line="324"/>
        <source>it announces {value:,} {what}, more than the {limit:,} allowed</source>
        <translation>{value:,}{what}が示されていますが、上限は{limit:,}です</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.llm.inspection</name>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="111"/>
        <source>{path}: there is no such file. Choose a GGUF model file.</source>
        <translation>{path}：ファイルがありません。GGUFモデルのファイルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="115"/>
        <source>{path} is a folder. Choose the GGUF model file itself, not the folder it lies in.</source>
        <translation>{path}はフォルダーです。フォルダーではなく、その中のGGUFモデルのファイルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="122"/>
        <source>{path} cannot be read ({reason}). Check the file and its permissions.</source>
        <translation>{path}を読めません（{reason}）。ファイルとその権限を確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="125"/>
        <source>unknown reason</source>
        <translation>原因不明</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="136"/>
        <source>{path} cannot be used as a language model: {why}. Fetch the file again, or choose another instruction model in GGUF format.</source>
        <translation>{path}は言語モデルとして使えません：{why}。ファイルを取得し直すか、別のGGUF形式の指示（instruct）モデルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="151"/>
        <source>it does not say its architecture</source>
        <translation>モデルの構造が書かれていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="154"/>
        <source>{name} is one of {parts} parts of a model. Join them into one file first (llama-gguf-split --merge) and choose that one.</source>
        <translation>{name}は{parts}個に分割されたモデルの1つです。先に1つのファイルに結合し（llama-gguf-split --merge）、それを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="163"/>
        <source>it is not a model by itself but of the kind {kind!r}</source>
        <translation>単独のモデルではなく、種類が{kind!r}です</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="168"/>
        <source>a {architecture} model turns text into vectors, it does not write answers</source>
        <translation>{architecture}モデルは文章をベクトルにするもので、回答は書きません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="174"/>
        <source>it holds no weights, only a vocabulary</source>
        <translation>重みがなく、語彙だけです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="186"/>
        <source>it does not say its {entry}</source>
        <translation>{entry}が書かれていません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="190"/>
        <source>its {entry} of {value:,} is impossible</source>
        <translation>{entry}の値{value:,}はありえません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="240"/>
        <source>it announces {layers:,} layers and holds {blocks:,} of them</source>
        <translation>{layers:,}層と書かれていますが、{blocks:,}層しかありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="247"/>
        <source>it holds no vocabulary</source>
        <translation>語彙がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="252"/>
        <source>its vocabulary of {vocabulary:,} tokens does not fit its weights</source>
        <translation>語彙{vocabulary:,}トークンが重みに合いません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="260"/>
        <source>its vocabulary is damaged</source>
        <translation>語彙が壊れています</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/inspection.py" line="263"/>
        <source>its vocabulary lacks the tokens for single bytes</source>
        <translation>語彙に1バイト用のトークンがありません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.llm.llama_engine</name>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="75"/>
        <source>{name} holds no chat template, so it is probably not an instruction model. Choose an instruction (chat) model, or name the chat format it was trained with, for example chatml, llama3 or gemma.</source>
        <translation>{name}にはチャットのひな型がなく、指示モデルではないようです。指示（チャット）モデルを選ぶか、学習時のチャット形式（chatml、llama3、gemmaなど）を指定してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="170"/>
        <source>The language model {name} stopped working {attempts_a_prompt} times on the same question. It was left without an answer; the next question starts the model again.</source>
        <translation>言語モデル{name}が同じ質問で{attempts_a_prompt}回停止しました。この質問は回答なしにします。次の質問で起動し直します。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="207"/>
        <source>The language model was closed. Open it again to go on.</source>
        <translation>言語モデルが閉じられました。続けるにはもう一度開いてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="210"/>
        <source>The language model {name} stopped working {strikes} times in a row and was switched off. The file may be damaged or the memory too small: try another file or a smaller context.</source>
        <translation>言語モデル{name}が続けて{strikes}回停止したため、使用をやめました。ファイルが壊れているか、メモリーが足りないおそれがあります。別のファイルか、より小さいコンテキストをお試しください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="228"/>
        <source>llama.cpp stopped working while it loaded {name}. The file may be damaged, or the memory too small: fetch it again, close other programs, or choose a smaller context.</source>
        <translation>{name}の読み込み中にllama.cppが停止しました。ファイルが壊れているか、メモリーが足りないおそれがあります。取得し直すか、他のプログラムを閉じるか、より小さいコンテキストを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="262"/>
        <source>The language model was closed while it was answering.</source>
        <translation>回答中に言語モデルが閉じられました。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="273"/>
        <source>The chat format of {name} is not one that llama.cpp recognises. Name the one it was trained with, one of: {names}.</source>
        <translation>{name}のチャット形式をllama.cppが認識できません。学習時の形式を次から指定してください：{names}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="279"/>
        <source>There is no chat format “{format}”. Name the one that {name} was trained with, one of: {names}.</source>
        <translation>チャット形式「{format}」はありません。{name}の学習に使われた形式を、次から指定してください：{names}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="303"/>
        <source>{name} is not a model that continues a text. Choose an instruction model.</source>
        <translation>{name}は文章の続きを書くモデルではありません。指示モデルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="310"/>
        <source>There is no room for {name} with a context of {context:,} tokens. Choose a smaller context.</source>
        <translation>コンテキスト{context:,}トークンの{name}を置く余裕がありません。より小さいコンテキストを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="319"/>
        <source>llama.cpp cannot load {name}: the file is damaged, or of a kind that this version does not know. Fetch it again, or choose another model.</source>
        <translation>llama.cppが{name}を読み込めません。ファイルが壊れているか、このバージョンの知らない種類です。取得し直すか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/llm/llama_engine.py" line="327"/>
        <source>llama-cpp-python is missing or does not start on this machine. Run the set-up again; `sfda doctor` says more.</source>
        <translation>llama-cpp-pythonがないか、このコンピューターで起動しません。セットアップをもう一度実行してください。詳しくは `sfda doctor` で分かります。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.llm.supervision</name>
    <message>
        <location filename="../../sfda_desktop/llm/supervision.py" line="74"/>
        <source>not started</source>
        <translation>起動していません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.backup</name>
    <message>
        <location filename="../../sfda_desktop/project/backup.py" line="23"/>
        <source>{target} is the project itself. Choose another name for the copy.</source>
        <translation>{target}はプロジェクトそのものです。コピーには別の名前を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/backup.py" line="27"/>
        <location filename="../../sfda_desktop/project/opening.py" line="63"/>
        <source>The folder {parent} does not exist. Make it first.</source>
        <translation>フォルダー{parent}がありません。先に作成してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/backup.py" line="44"/>
        <source>The copy of {path} did not pass SQLite's check and was not kept: the project or the disk is damaged. Copy your older backups to a safe place.</source>
        <translation>{path}のコピーがSQLiteの検査に通らなかったため、残しませんでした。プロジェクトかディスクが壊れています。古いバックアップを安全な場所にコピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/backup.py" line="55"/>
        <source>{target} cannot be written: {reason}.</source>
        <translation>{target}に書き込めません：{reason}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.checking</name>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="12"/>
        <source>{count} documents are both held out and in another split.</source>
        <translation>文書{count}件が評価用と他の区分の両方にあります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="16"/>
        <source>{count} held-out notes were selected for annotation.</source>
        <translation>評価用ノート{count}件が注釈用に選ばれています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="19"/>
        <source>{count} held-out notes carry suggestions.</source>
        <translation>評価用ノート{count}件に提案があります。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="22"/>
        <source>{count} held-out notes were shown to the language model as examples.</source>
        <translation>評価用ノート{count}件が、例として言語モデルに見せられています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="26"/>
        <source>{count} lines of the journal take back a line of another note.</source>
        <translation>記録{count}行が、別のノートの行を取り消しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="40"/>
        <source>{count} rows point at something that is not there.</source>
        <translation>{count}行が存在しないものを指しています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/checking.py" line="59"/>
        <source>{count} answers of the table {table} do not fit their notes.</source>
        <translation>表{table}の回答{count}件がノートに合いません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.connection</name>
    <message>
        <location filename="../../sfda_desktop/project/connection.py" line="82"/>
        <source>{path} is open for reading only; nothing can be changed.</source>
        <translation>{path}は読み取り専用で開かれています。変更できません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/connection.py" line="141"/>
        <source>{path} has been closed.</source>
        <translation>{path}は閉じられています。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.decisions</name>
    <message>
        <location filename="../../sfda_desktop/project/decisions.py" line="57"/>
        <source>{count} of these notes are not in the pool. Only notes to learn from can be decided together; nothing was decided.</source>
        <translation>このうち{count}件は学習用ノートではありません。まとめて決定できるのは学習用ノートだけです。何も決定していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/decisions.py" line="75"/>
        <source>{path} has no decision number {seq}.</source>
        <translation>{path}に決定{seq}番はありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/decisions.py" line="79"/>
        <source>Decision number {seq} has already been taken back.</source>
        <translation>決定{seq}番はすでに取り消されています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/decisions.py" line="89"/>
        <source>The decisions of batch {batch} have already been taken back.</source>
        <translation>まとめた決定{batch}番はすでに取り消されています。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/decisions.py" line="123"/>
        <location filename="../../sfda_desktop/project/gold.py" line="39"/>
        <location filename="../../sfda_desktop/project/notes.py" line="138"/>
        <source>{path} has no note with the id {sample_id}.</source>
        <translation>{path}にIDが{sample_id}のノートはありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.demonstrations</name>
    <message>
        <location filename="../../sfda_desktop/project/demonstrations.py" line="42"/>
        <source>{count} notes of {path} were shown as examples, but are held out for measuring. The suggestions were not kept.</source>
        <translation>{path}のノート{count}件が例として見せられましたが、これらは評価用です。提案は保存していません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.draws</name>
    <message>
        <location filename="../../sfda_desktop/project/draws.py" line="71"/>
        <source>{count} of the notes drawn are not in the pool of {path}. Nothing was drawn.</source>
        <translation>抽出したノートのうち{count}件が{path}の学習用ノートにありません。何も抽出していません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.faults</name>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="14"/>
        <source>the disk is full. Nothing saved before is lost. Free some space and try again.</source>
        <translation>ディスクがいっぱいです。それまでに保存したものは失われていません。空きを作って、もう一度お試しください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="17"/>
        <source>another program holds the file. Close it there (or wait for a backup or virus scan to end) and try again.</source>
        <translation>別のプログラムがファイルを使っています。そちらで閉じるか、バックアップやウイルス検査の終わりを待って、もう一度お試しください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="21"/>
        <source>another part of the program holds the file. Try again in a moment.</source>
        <translation>プログラムの別の部分がファイルを使っています。少し待って、もう一度お試しください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="24"/>
        <source>the file or its folder is read-only. Copy the project to a folder where you may write.</source>
        <translation>ファイルかフォルダーが読み取り専用です。書き込めるフォルダーへプロジェクトをコピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="27"/>
        <source>it cannot be opened. Check that the folder exists and that you may read and write there.</source>
        <translation>開けません。フォルダーがあること、読み書きできることを確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="30"/>
        <source>you have no permission to use it. Ask whoever owns the folder.</source>
        <translation>使う権限がありません。フォルダーの所有者に尋ねてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="31"/>
        <source>the disk reported an error while reading or writing. If it is a network share or a USB stick, check the connection; copy the project to a local disk before going on.</source>
        <translation>読み書き中にディスクのエラーが起きました。ネットワーク共有やUSBメモリーなら接続を確認し、続ける前にプロジェクトをこのコンピューターのディスクへコピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="35"/>
        <source>the file is damaged. Do not go on working in it; use the last backup copy.</source>
        <translation>ファイルが壊れています。このまま作業を続けず、最後のバックアップをお使いください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="38"/>
        <source>it is not a project file, or its beginning is damaged. Use the last backup copy.</source>
        <translation>プロジェクトファイルではないか、先頭が壊れています。最後のバックアップをお使いください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="41"/>
        <source>a note is too large to be stored (over 1,000,000,000 bytes).</source>
        <translation>ノートが大きすぎて保存できません（1,000,000,000バイト超）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="42"/>
        <source>there is not enough memory. Close other programs and try again.</source>
        <translation>メモリーが足りません。他のプログラムを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/faults.py" line="64"/>
        <source>{path}: {sentence}</source>
        <translation>{path}：{sentence}</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.filesystems</name>
    <message>
        <location filename="../../sfda_desktop/project/filesystems.py" line="55"/>
        <source>network share</source>
        <translation>ネットワーク共有</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/filesystems.py" line="59"/>
        <source>network drive</source>
        <translation>ネットワークドライブ</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.held_out</name>
    <message>
        <location filename="../../sfda_desktop/project/held_out.py" line="57"/>
        <source>The share to hold out must be at least 0 and below 1.</source>
        <translation>評価用に取り分ける割合は0以上1未満でなければなりません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/held_out.py" line="80"/>
        <source>A report already rests on these held-out notes, so they stay apart. Make a new project to split differently.</source>
        <translation>すでにこの評価用ノートに基づくレポートがあるため、分けかたは変えられません。別の分けかたにするには、新しいプロジェクトを作成してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/held_out.py" line="90"/>
        <source>Some held-out notes have been labelled here, so they stay apart. Make a new project to split differently.</source>
        <translation>一部の評価用ノートにここでラベルが付けられたため、分けかたは変えられません。別の分けかたにするには、新しいプロジェクトを作成してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/held_out.py" line="118"/>
        <source>{count} of these notes have already been selected or reviewed, or shown to the language model as examples, so they cannot measure the model any more. Hold out other documents.</source>
        <translation>このうち{count}件はすでに選ばれたかレビューされている、または例として言語モデルに見せているため、評価には使えません。別の文書を評価用にしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/held_out.py" line="134"/>
        <source>{count} of these documents are also among the new or development notes. Hold out other documents.</source>
        <translation>このうち{count}件の文書は、新しいノートや開発用ノートにもあります。別の文書を評価用にしてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.locking</name>
    <message>
        <location filename="../../sfda_desktop/project/locking.py" line="35"/>
        <source>{project} is already open in another window or command on this computer. Close it there first.</source>
        <translation>{project}は、このコンピューターの別のウィンドウかコマンドで開かれています。先にそちらで閉じてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/locking.py" line="43"/>
        <source>{project} cannot be opened for writing: {reason}. Check that you may write in its folder, or copy the project to one where you may.</source>
        <translation>{project}を書き込み用に開けません：{reason}。フォルダーに書き込めることを確認するか、書き込めるフォルダーへコピーしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/locking.py" line="47"/>
        <source>access denied</source>
        <translation>アクセスが拒否されました</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.migrations</name>
    <message>
        <location filename="../../sfda_desktop/project/migrations.py" line="41"/>
        <source>This project file is not as the version that made it would have left it, and cannot be brought up to date. Restore a backup.</source>
        <translation>このプロジェクトファイルは、作成したバージョンが残すはずの状態と異なり、更新できません。バックアップから戻してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/migrations.py" line="115"/>
        <source>{path} was made by a newer version of SFDA Desktop (file version {found}, this program reads up to {target}). Update the program; the file was not changed.</source>
        <translation>{path}は新しいバージョンのSFDA Desktopで作成されています（ファイルのバージョン{found}、このプログラムは{target}まで）。プログラムを更新してください。ファイルは変更していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/migrations.py" line="129"/>
        <source>{path} has file version {found}, which this program cannot bring up to date. Open it once with the version of SFDA Desktop that made it, or restore a backup.</source>
        <translation>{path}のファイルバージョン{found}は、このプログラムでは更新できません。作成したバージョンのSFDA Desktopで一度開くか、バックアップから戻してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/migrations.py" line="139"/>
        <source>{path} was made by an older version of SFDA Desktop. Open it once for writing, so that it can be brought up to date.</source>
        <translation>{path}は古いバージョンのSFDA Desktopで作成されています。更新のため、一度書き込みできる状態で開いてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.models</name>
    <message>
        <location filename="../../sfda_desktop/project/models.py" line="92"/>
        <source>{path} knows no model number {model_id}.</source>
        <translation>{path}にモデル{model_id}番はありません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.notes</name>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="108"/>
        <source>{count} of these notes have already been selected or reviewed, or shown to the language model as examples, so they cannot be removed. Nothing was removed.</source>
        <translation>このうち{count}件はすでに選ばれたかレビューされている、または例として言語モデルに見せているため、削除できません。何も削除していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="204"/>
        <source>Record {number} holds half a character (a lone surrogate) and cannot be stored. Save the file again as UTF-8 in the program it comes from.</source>
        <translation>{number}件目のレコードに不完全な文字（サロゲートの片方）があり、保存できません。元のプログラムでUTF-8で保存し直してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="219"/>
        <source>{source_name}: records {earlier} and {number} have the same id. Nothing was added; give every record an id of its own.</source>
        <translation>{source_name}：{earlier}件目と{number}件目のレコードのIDが同じです。何も追加していません。レコードごとに別のIDを付けてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="239"/>
        <source>{source_name}: the id of record {number} is already in the project, among the {others}. Nothing was added.</source>
        <translation>{source_name}：{number}件目のレコードのIDは、すでにプロジェクトの{others}にあります。何も追加していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="261"/>
        <source>{source_name}: the document of record {number} is already in the project, among the {others}. Notes used for measuring must come from documents of their own. Nothing was added.</source>
        <translation>{source_name}：{number}件目のレコードの文書は、すでにプロジェクトの{others}にあります。評価用ノートは独立した文書でなければなりません。何も追加していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="274"/>
        <source>notes to learn from</source>
        <translation>学習用ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="275"/>
        <source>held-out notes</source>
        <translation>評価用ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="277"/>
        <source>development notes</source>
        <translation>開発用ノート</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/notes.py" line="278"/>
        <source>gold notes</source>
        <translation>ラベル付きの例</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.opening</name>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="69"/>
        <source>{path} already exists. Open it, or choose another name for the new project.</source>
        <translation>{path}はすでにあります。それを開くか、新しいプロジェクトに別の名前を付けてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="100"/>
        <source>{path} cannot be made: {reason}.</source>
        <translation>{path}を作成できません：{reason}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="118"/>
        <source>{path} lies on a network share ({share}). Every decision is still saved at once, but more slowly, and nobody must open it from another computer meanwhile. A local disk is safer.</source>
        <translation>{path}はネットワーク共有（{share}）にあります。決定はその都度保存されますが遅くなり、その間ほかのコンピューターから開いてはいけません。このコンピューターのディスクのほうが安全です。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="134"/>
        <source>There is no file {path}. Check the name.</source>
        <translation>ファイル{path}がありません。名前を確認してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="137"/>
        <source>{path} cannot be opened: {reason}.</source>
        <translation>{path}を開けません：{reason}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="141"/>
        <source>{path} is a folder. Choose the project file, NAME.sfda, in it.</source>
        <translation>{path}はフォルダーです。その中のプロジェクトファイル（名前.sfda）を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="144"/>
        <source>{path} is not a file. Choose a project file, NAME.sfda.</source>
        <translation>{path}はファイルではありません。プロジェクトファイル（名前.sfda）を選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="147"/>
        <source>{path} is empty: not a project. Use the last backup copy.</source>
        <translation>{path}は空で、プロジェクトではありません。最後のバックアップをお使いください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="150"/>
        <source>{path} cannot be read: you have no permission.</source>
        <translation>{path}を読む権限がありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="153"/>
        <source>{path} is read-only. Copy it to a folder where you may write, and open the copy.</source>
        <translation>{path}は読み取り専用です。書き込めるフォルダーへコピーし、それを開いてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/opening.py" line="172"/>
        <source>{path} is not a project of SFDA Desktop. Choose a file that this program made.</source>
        <translation>{path}はSFDA Desktopのプロジェクトではありません。このプログラムで作成したファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.predictions</name>
    <message>
        <location filename="../../sfda_desktop/project/predictions.py" line="48"/>
        <source>{count} predictions are about notes that {path} does not have. None was stored.</source>
        <translation>予測{count}件は{path}にないノートについてのものです。何も保存していません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.runs</name>
    <message>
        <location filename="../../sfda_desktop/project/runs.py" line="94"/>
        <source>{path} knows no run number {id}.</source>
        <translation>{path}に実行{id}番はありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/runs.py" line="135"/>
        <source>{count} of the selected notes are not in the pool of {path}. Nothing was selected.</source>
        <translation>選んだノートのうち{count}件が{path}の学習用ノートにありません。何も選択していません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/runs.py" line="196"/>
        <source>{count} suggestions are about notes that are not in {path}, or are held out for measuring.</source>
        <translation>提案{count}件は、{path}にないノートか評価用ノートについてのものです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/runs.py" line="288"/>
        <source>Run {id} is done; start a new one.</source>
        <translation>実行{id}番は終わっています。新しく始めてください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.project.task</name>
    <message>
        <location filename="../../sfda_desktop/project/task.py" line="26"/>
        <source>{path} names no task: it is damaged. Use the last backup copy.</source>
        <translation>{path}に課題の記録がなく、壊れています。最後のバックアップをお使いください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/task.py" line="56"/>
        <source>The task of a project cannot change from {task} to {wanted}. Make a new project for it.</source>
        <translation>プロジェクトの課題は{task}から{wanted}に変えられません。新しいプロジェクトを作成してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/task.py" line="66"/>
        <source>Labels of a project cannot be taken away ({missing}): answers given before may use them. Make a new project, or leave them in.</source>
        <translation>プロジェクトのラベルは削除できません（{missing}）。以前の回答で使われているおそれがあります。残すか、新しいプロジェクトを作成してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/task.py" line="92"/>
        <source>{path} holds an answer that does not fit its note: the file is damaged. Use the last backup copy.</source>
        <translation>{path}に、ノートに合わない回答があります。ファイルが壊れています。最後のバックアップをお使いください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/project/task.py" line="100"/>
        <source>{path} holds an empty answer: the file is damaged. Use the last backup copy.</source>
        <translation>{path}に空の回答があります。ファイルが壊れています。最後のバックアップをお使いください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.review.audit</name>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="91"/>
        <source>All suggestions that the audit allows to accept are decided.</source>
        <translation>監査で採用が認められた提案は、すべて決定済みです。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="93"/>
        <source>The audit does not show that {target:.0%} of any kind of suggestion are right, so none is accepted without being looked at.</source>
        <translation>どの種類の提案も{target:.0%}が正しいとは監査で示されなかったため、確認なしで採用するものはありません。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="100"/>
        <source>{count} suggestion would be accepted. About {expected:.0f} of them are likely wrong, at most {most:,} (with {confidence:.0%} confidence).</source>
        <translation>提案{count}件が採用されます。そのうち約{expected:.0f}件、多くて{most:,}件が誤りの見込みです（信頼度{confidence:.0%}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="100"/>
        <source>{count} suggestions would be accepted. About {expected:.0f} of them are likely wrong, at most {most:,} (with {confidence:.0%} confidence).</source>
        <translation>提案{count}件が採用されます。そのうち約{expected:.0f}件、多くて{most:,}件が誤りの見込みです（信頼度{confidence:.0%}）。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="177"/>
        <source>{missing} of the {drawn} suggestions of the audit are not reviewed yet. Review them all first: leaving some out would make the result look better than it is.</source>
        <translation>監査の提案{drawn}件のうち{missing}件がまだレビューされていません。先にすべてレビューしてください。残すと結果が実際より良く見えます。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="221"/>
        <source>{wrong} of {checked} suggestions checked were wrong. That is too many: take the automatic acceptance back.</source>
        <translation>確認した提案{checked}件のうち{wrong}件が誤りでした。多すぎるため、自動採用を取り消してください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/audit.py" line="227"/>
        <source>{wrong} of {checked} suggestions checked were wrong. That fits the {target:.0%} promised.</source>
        <translation>確認した提案{checked}件のうち{wrong}件が誤りでした。約束した{target:.0%}に合っています。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.review.locks</name>
    <message>
        <location filename="../../sfda_desktop/review/locks.py" line="38"/>
        <source>This note is labelled and locked. Unlock it first if the label is wrong.</source>
        <translation>このノートはラベル付け済みでロックされています。ラベルが誤っているときは、先にロックを解除してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.review.session</name>
    <message>
        <location filename="../../sfda_desktop/review/session.py" line="197"/>
        <source>There is no answer to accept yet: choose one first.</source>
        <translation>採用する回答がまだありません。先に選んでください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/session.py" line="210"/>
        <source>The model gave no answer of its own to keep: accept, edit or skip instead.</source>
        <translation>残すべきモデルの元の回答がありません。採用、編集、保留のどれかにしてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/session.py" line="393"/>
        <source>Every sample of this review is decided; go to one to change it.</source>
        <translation>このレビューの対象はすべて決定済みです。変更するには、そのノートを開いてください。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/review/session.py" line="399"/>
        <source>The sample {sample_id} is not part of this review.</source>
        <translation>{sample_id}はこのレビューに含まれません。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.selection.likeness</name>
    <message>
        <location filename="../../sfda_desktop/selection/likeness.py" line="155"/>
        <source>This strategy compares the embeddings of the notes, which the small model makes: give a model.</source>
        <translation>この選びかたは、小型モデルによるノートの埋め込みを比べます。モデルを指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.selection.perplexity</name>
    <message>
        <location filename="../../sfda_desktop/selection/perplexity.py" line="28"/>
        <source>The strategy perplexity ranks by how unsure the language model is of its answers: give a language model.</source>
        <translation>perplexityは、言語モデルの回答の迷いで順位を付けます。言語モデルを指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.selection.registry</name>
    <message>
        <location filename="../../sfda_desktop/selection/registry.py" line="49"/>
        <source>There is no selection strategy "{name}": choose one of {known}.</source>
        <translation>"{name}"という選びかたはありません。次から選んでください：{known}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.selection.strategy</name>
    <message>
        <location filename="../../sfda_desktop/selection/strategy.py" line="41"/>
        <source>The budget is {budget}: give a number of notes from 1 up.</source>
        <translation>注釈する件数が{budget}です。1以上のノート数を指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.selection.uncertainty</name>
    <message>
        <location filename="../../sfda_desktop/selection/uncertainty.py" line="27"/>
        <source>The strategy {name} ranks by the small model's uncertainty: give a model.</source>
        <translation>{name}は小型モデルの迷いで順位を付けます。モデルを指定してください。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.bio</name>
    <message>
        <location filename="../../sfda_desktop/tasks/bio.py" line="31"/>
        <source>the labels have no class O (outside)</source>
        <translation>ラベルにクラスO（対象外）がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/bio.py" line="39"/>
        <source>the label {label!r} is not of the form B-NAME or I-NAME</source>
        <translation>ラベル{label!r}がB-名前、I-名前の形ではありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/bio.py" line="43"/>
        <source>the labels name nothing but O</source>
        <translation>ラベルがOだけです</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/bio.py" line="46"/>
        <source>the label B-{missing} is missing</source>
        <translation>ラベルB-{missing}がありません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.codec</name>
    <message>
        <location filename="../../sfda_desktop/tasks/codec.py" line="101"/>
        <source>there are none: name at least one</source>
        <translation>1つもありません。少なくとも1つ指定してください</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.labels</name>
    <message>
        <location filename="../../sfda_desktop/tasks/labels.py" line="47"/>
        <source>the task {name!r} tells at least two labels apart: name them all</source>
        <translation>課題{name!r}は少なくとも2つのラベルを区別します。すべて指定してください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/labels.py" line="56"/>
        <source>"markers" must name two marks for each of {roles} ({usual} are usual)</source>
        <translation>"markers"では{roles}ごとに2つの印を示さなければなりません（通常は{usual}）</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/labels.py" line="84"/>
        <source>"{role}" is missing</source>
        <translation>"{role}"がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/labels.py" line="87"/>
        <source>"{role}" must be an object with "start" and "end"</source>
        <translation>"{role}"は"start"と"end"を持つオブジェクトでなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/labels.py" line="275"/>
        <source>"label" must be a text in quotes</source>
        <translation>"label"は引用符で囲まれた文字列でなければなりません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.negation</name>
    <message>
        <location filename="../../sfda_desktop/tasks/negation.py" line="48"/>
        <source>no label is called {negated}, which is what negation detection looks for: rename the label, or map the model's classes to the task's labels with a label map</source>
        <translation>否定の検出に必要な{negated}というラベルがありません。ラベルの名前を変えるか、ラベルの対応表でモデルのクラスを課題のラベルに対応付けてください</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.reading</name>
    <message>
        <location filename="../../sfda_desktop/tasks/reading.py" line="19"/>
        <source>{owner} has start {start} and end {end}, but the text has {length} characters and start must come before end</source>
        <translation>{owner}の開始が{start}、終了が{end}ですが、本文は{length}文字です。開始は終了より前でなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/reading.py" line="37"/>
        <source>unknown label {shown!r}; this task knows {known}</source>
        <translation>未知のラベル{shown!r}です。この課題のラベル：{known}</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/reading.py" line="48"/>
        <source>{owner} has no whole number "{key}"</source>
        <translation>{owner}に整数の"{key}"がありません</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.registry</name>
    <message>
        <location filename="../../sfda_desktop/tasks/registry.py" line="28"/>
        <source>There is no task named {task!r}. The tasks are: {known}.</source>
        <translation>課題{task!r}はありません。課題：{known}。</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/registry.py" line="43"/>
        <source>The labels do not fit the task {task!r}: {fault}.</source>
        <translation>ラベルが課題{task!r}に合いません：{fault}。</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.relations</name>
    <message>
        <location filename="../../sfda_desktop/tasks/relations.py" line="54"/>
        <source>"negative_label" is not among the labels: name it there too</source>
        <translation>"negative_label"がラベルの中にありません。そこにも書いてください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/relations.py" line="59"/>
        <source>more than one label could say that there is no relation: name it with "negative_label" in sfda_task.json</source>
        <translation>「関係なし」を表しうるラベルが複数あります。sfda_task.jsonの"negative_label"で指定してください</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/relations.py" line="64"/>
        <source>no label says that there is no relation: name it with "negative_label" in sfda_task.json</source>
        <translation>「関係なし」を表すラベルがありません。sfda_task.jsonの"negative_label"で指定してください</translation>
    </message>
</context>
<context>
    <name>sfda_desktop.tasks.spans</name>
    <message>
        <location filename="../../sfda_desktop/tasks/spans.py" line="243"/>
        <source>"entities" must be a list</source>
        <translation>"entities"はリストでなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/spans.py" line="249"/>
        <source>every item of "entities" must be an object</source>
        <translation>"entities"の各項目はオブジェクトでなければなりません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/spans.py" line="252"/>
        <source>an entity has no text "label"</source>
        <translation>対象に文字列の"label"がありません</translation>
    </message>
    <message>
        <location filename="../../sfda_desktop/tasks/spans.py" line="253"/>
        <source>an entity</source>
        <translation>対象</translation>
    </message>
</context>
</TS>
