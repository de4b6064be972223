package org.gatehouse.access.duty;

import java.util.List;

/**
 * The accounts that the sign-in page offers; there is no such bean outside the demonstration.
 *
 * @param password that all of them share
 */
public record DemoOffer(String password, List<Account> accounts) {

    public DemoOffer {
        accounts = List.copyOf(accounts);
    }

    public record Account(String signInName, String name, String roleKey) {}
}
