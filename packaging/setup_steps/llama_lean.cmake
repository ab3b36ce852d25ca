# Included by CMake right after llama.cpp's own project() call.
# llama-cpp-python builds llama.cpp's "common" library and, for it, an HTTP client with TLS,
# neither of which its Python side loads. Leaving them out halves the build and means that the
# library we install has no network code in it.
set(LLAMA_BUILD_COMMON OFF)
