"""The command line `sfda`: one file a command, each as thin as the adaptation layer allows."""
