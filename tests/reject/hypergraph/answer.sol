s NO
