/** Nothing to do: it is there so that the extension's address can be told. */
