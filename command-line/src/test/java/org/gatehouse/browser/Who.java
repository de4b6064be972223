package org.gatehouse.browser;

/** The accounts of the demonstration, by what they are for. */
enum Who {
    NOBODY(""),
    OFFICER("officer.li"),
    COMMANDER("commander.chen"),
    WATCHLIST_OFFICER("watch.gao"),
    WATCHLIST_SUPERVISOR("watch.ma"),
    POLICY_OFFICER("policy.luo"),
    POLICY_APPROVER("policy.xu"),
    ANALYST("analyst.tang"),
    SECOND_ANALYST("analyst.qin"),
    RECORDS_OFFICER("records.gu"),
    NATIONAL_COMMANDER("commander.han"),
    STATISTICIAN("stat.liu"),
    ADMINISTRATOR("admin.sun"),
    SECOND_ADMINISTRATOR("admin.he"),
    AUDITOR("audit.zhou"),
    DATA_PROTECTION("dpo.wu");

    static final String PASSWORD = "gatehouse-demo";

    private final String signInName;

    Who(String signInName) {
        this.signInName = signInName;
    }

    String signInName() {
        return signInName;
    }
}
