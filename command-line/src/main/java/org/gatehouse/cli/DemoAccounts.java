package org.gatehouse.cli;

import java.util.List;
import java.util.Locale;
import org.gatehouse.access.duty.DemoOffer;
import org.springframework.context.ApplicationContext;

/** The accounts that exist under the profile {@code demo} only, as the invitation shows them. */
final class DemoAccounts {

    /** The technical client on whose token the live crossings come. */
    static final String LIVE_CLIENT = "demo-live";

    private DemoAccounts() {}

    static String password(ApplicationContext house) {
        return house.getBean(DemoOffer.class).password();
    }

    static List<String> of(ApplicationContext house) {
        return house.getBean(DemoOffer.class).accounts().stream()
                .map(account -> "%-16s %s"
                        .formatted(account.signInName(), house.getMessage(account.roleKey(), null, Locale.ENGLISH)))
                .toList();
    }
}
