/// Folded phrases in column headings. Spaces are for readability only; phrases are compared without them.
enum PersonalWords {
    /// Phrases that are personal anywhere in a heading.
    static let personal: Set<String> = joined([
        "ho ten", "ho va ten", "ho dem", "ten dem", "ten day du", "ten goi khac", "ten thuong goi", "ten khai sinh",
        "ten nguoi dan", "ten cong dan", "ten ca nhan", "ten to chuc ca nhan", "ten khach hang", "chu so huu",
        "nguoi nop", "nguoi yeu cau", "nguoi de nghi", "nguoi khai", "nguoi lam don", "nguoi gui", "nguoi nhan",
        "nguoi dang ky", "nguoi dai dien", "nguoi uy quyen", "nguoi duoc uy quyen", "nguoi giam ho", "nguoi than",
        "nguoi phan anh", "nguoi kien nghi", "chu ho so", "chu ho", "khach hang",
        "full name", "first name", "last name", "middle name", "family name", "given name", "surname", "nickname",
        "applicant name", "name of applicant", "owner name", "person name", "citizen name", "customer name",
        "contact name", "recipient name", "submitter", "dossier owner",

        "dia chi", "address", "street", "noi o", "cho o", "noi cu tru", "thuong tru", "tam tru", "noi sinh", "que quan",
        "nguyen quan", "place of birth", "birth place", "hometown", "residence",

        "sdt", "so dt", "so dien thoai", "dien thoai", "dt lien he", "di dong", "dtdd", "phone", "telephone", "mobile",
        "tel", "cellphone", "email", "e mail", "mail", "thu dien tu", "hop thu", "zalo", "facebook",
        "thong tin lien he",

        "cccd", "cmnd", "cmtnd", "cmt", "can cuoc", "chung minh nhan dan", "chung minh thu", "so chung minh",
        "so dinh danh", "dinh danh ca nhan", "ma dinh danh cong dan", "id number", "id card", "identity card",
        "identity number", "citizen id", "national id", "personal id", "ho chieu", "passport", "giay phep lai xe",
        "bang lai", "gplx", "driving licence", "driving license",

        "ngay sinh", "nam sinh", "thang sinh", "sinh ngay", "sinh nam", "n sinh", "ng sinh", "dob", "date of birth",
        "birth date", "birthday", "year of birth", "birth year", "birth", "gioi tinh", "gender", "sex",
        "tinh trang hon nhan", "marital status", "ethnicity", "religion",

        "so tai khoan", "tai khoan ngan hang", "stk", "bank account", "account number", "bien so", "bien kiem soat",
        "license plate", "licence plate", "ma so thue ca nhan", "mst ca nhan", "mstcn", "personal tax code",
        "ky nhan", "signature",
    ])

    /// Phrases that are personal only as the whole heading.
    static let completeHeadings: Set<String> = joined([
        "dt", "d c", "ma dinh danh", "applicant", "nguoi dan", "ten cong dan", "lien he", "contact", "dan toc",
        "ton giao", "quoc tich", "nationality", "chung minh", "nguoi ky nhan",
    ])

    /// Phrases that are not personal although they contain a personal phrase.
    static let harmless: Set<String> = joined([
        "loai nguoi nop", "doi tuong nguoi nop", "so luong nguoi nop", "so nguoi nop", "so luong nguoi yeu cau",
        "dia chi co quan", "dia chi tiep nhan", "dia chi noi nhan ho so", "dia chi trang thong tin",
    ])

    /// The maximum number of words in a phrase, counting single letters as words (`c.c.c.d`).
    static let longestPhrase = 6

    private static func joined(_ phrases: [String]) -> Set<String> {
        Set(phrases.map { String($0.filter { $0 != " " }) })
    }
}
