print("callwright")
