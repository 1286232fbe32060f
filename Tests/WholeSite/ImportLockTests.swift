import Glibc
import Testing

/// Two imports at once would each write away the rows of the other.
@Suite struct ImportLockTests {
    @Test(arguments: ["results", "procedures"])
    func anotherImportIsWaitedFor(kind: String) throws {
        var files = SampleContent.full
        files["xuat.csv"] =
            kind == "results"
            ? "Số hồ sơ,Tên TTHC,Đối tượng nộp,Hình thức tiếp nhận,Ngày tiếp nhận\nH56.41.07-241011-0001,Thủ tục đăng ký khai sinh,Cá nhân,Trực tiếp,11/10/2024 08:15\n"
            : "Mã TTHC,Tên TTHC,Lĩnh vực,Cấp thực hiện\n9.999999,Thủ tục dùng thử,Hộ tịch,Cấp Xã\n"
        let place = try Folder(files)
        let arguments = ["import", kind, "xuat.csv", "--as-of", SampleContent.asOf]
        let before = try place.changes("Content")
        let lock = open(place.path + "/Content", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
        let refused = try Program.run(arguments, in: place)
        #expect(refused.status == 4 && refused.out == "" && refused.err.contains("một lần nhập khác"))
        #expect(try place.changes("Content") == before)
        // Who only looks need not wait.
        #expect(try Program.run(arguments + ["--dry-run"], in: place).status == 0)
        flock(lock, LOCK_UN)
        close(lock)
        #expect(try Program.run(arguments, in: place).status == 0)
        #expect(try place.changes("Content") != before)
    }
}
