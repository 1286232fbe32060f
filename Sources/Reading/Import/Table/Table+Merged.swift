extension Table {
    /// Returns the table with the value of cells merged over several rows repeated in each of these rows.
    ///
    /// Cells merged over several columns keep their value in the first column only. Cells merged from a heading down to
    /// `row` are headings.
    func filledDown(below row: Int) -> Table {
        var table = self
        for area in merged where area.rows.count > 1 && area.rows.lowerBound > row {
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

    /// Returns the cells of a row that are merged over several columns, with their columns.
    func spanning(row: Int) -> [(columns: ClosedRange<Int>, cell: Cell)] {
        merged.filter { $0.columns.count > 1 && $0.rows.contains(row) }.compactMap { area in
            let first = index(ofRow: area.rows.lowerBound)
            guard first < rows.count, rows[first].number == area.rows.lowerBound,
                let cell = rows[first][area.columns.lowerBound]
            else { return nil }
            return (area.columns, cell)
        }
    }

    /// Whether any cell is merged over both rows.
    func isMerged(over upper: Int, and lower: Int) -> Bool {
        merged.contains { $0.rows.contains(upper) && $0.rows.contains(lower) }
    }

    /// Returns the index of the first row with this number or a higher one.
    private func index(ofRow number: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
