package org.gatehouse.access.demo;

import java.util.TreeSet;
import org.gatehouse.access.duty.ClientStore;
import org.gatehouse.access.duty.OfficerStore;
import org.gatehouse.access.duty.Passwords;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Outside the demonstration the house does not start on a database whose accounts have the password that all know. */
@ConditionalOnWebApplication // Commands beside the demonstration let nobody in.
@Configuration(proxyBeanMethods = false)
@Profile("!demo")
class NoDemoAccounts {

    @Bean
    SmartInitializingSingleton noPublishedPasswords(OfficerStore officers, ClientStore clients, Passwords passwords) {
        return () -> {
            var open = new TreeSet<String>();
            for (String name : DemoAccounts.NAMES) {
                officers.named(name)
                        .filter(officer -> !officer.disabled())
                        .flatMap(officer -> officers.passwordHash(officer.id()))
                        .filter(hash -> passwords.matches(DemoAccounts.PASSWORD, hash))
                        .ifPresent(_ -> open.add(name));
            }
            for (String id : DemoAccounts.CLIENTS) {
                clients.find(id)
                        .filter(client -> !client.disabled())
                        .filter(client -> passwords.matches(DemoAccounts.PASSWORD, client.secretHash()))
                        .ifPresent(_ -> open.add(id));
            }
            if (!open.isEmpty()) {
                throw new IllegalStateException("This database has accounts with the published password of the"
                        + " demonstration: " + String.join(", ", open)
                        + ". Start with the profile demo, or on another database, or close these accounts first.");
            }
        };
    }
}
