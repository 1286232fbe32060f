extension RandomAccessCollection where Index == Int {
    /// Returns the index of the first element that does not satisfy a condition, or `endIndex` if all do.
    ///
    /// The elements that satisfy the condition must form a prefix of the collection.
    package func partitioningIndex(while predicate: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
