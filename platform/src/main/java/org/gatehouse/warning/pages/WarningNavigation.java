package org.gatehouse.warning.pages;

import java.util.Optional;
import org.gatehouse.access.NavigationEntry;
import org.gatehouse.access.NavigationEntry.Work;
import org.gatehouse.access.Permission;
import org.gatehouse.warning.Signals;
import org.gatehouse.warning.Warnings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to signals and warnings, with what waits there for the reader. */
@Configuration(proxyBeanMethods = false)
class WarningNavigation {

    @Bean
    NavigationEntry warningsEntry(Signals signals, Warnings warnings) {
        return new NavigationEntry(
                36,
                "warning.title",
                "/warnings",
                Permission.WARNING_READ,
                Optional.of(new Work(
                        "warning.count",
                        actor -> signals.waiting(actor) + warnings.unacknowledged(actor),
                        actor -> actor.may(Permission.SIGNAL_ASSESS))));
    }
}
