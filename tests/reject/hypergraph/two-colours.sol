l 1 1
l 1 2
l 2 2
l 3 3
