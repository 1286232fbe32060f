extension Table {
    /// The table with the value of cells merged over several rows in each of these rows.
    ///
    /// Cells merged over several columns keep theirs in the first: it belongs to that column only.
    func filledDown() -> Table {
        var table = self
        for area in merged where area.rows.count > 1 {
            let first = table.index(ofRow: area.rows.lowerBound)
            guard first < rows.count, rows[first].number == area.rows.lowerBound,
                let cell = rows[first][area.columns.lowerBound]
            else { continue }
            var index = first + 1
            while index < rows.count, rows[index].number <= area.rows.upperBound {
                if table.rows[index][cell.column] == nil {
                    table.rows[index].cells.append(cell)
                    table.rows[index].cells.sort { $0.column < $1.column }
                }
                index += 1
            }
        }
        return table
    }

    /// The index of the first row with this number or a higher one.
    private func index(ofRow number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
