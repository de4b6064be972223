package org.gatehouse.browser;

/** The accounts of the demonstration, by what they are for. */
enum Who {
    NOBODY("", ""),
    OFFICER("officer", "gatehouse-demo");

    private final String signInName;
    private final String password;

    Who(String signInName, String password) {
        this.signInName = signInName;
        this.password = password;
    }

    String signInName() {
        return signInName;
    }

    String password() {
        return password;
    }
}
