package org.gatehouse.inspection.chip;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of chips ({@code GATEHOUSE_INSPECTION_CHIP_*}). None of them lets software do more than clear or refer.
 *
 * @param undecidedAtChannel what follows at an e-channel when a chip could be proved neither genuine nor false, as when no
 *     authority of its state is believed
 * @param undecidedAtDesk the same at a desk, where an officer is present
 * @param demandedAtChannel whether an e-channel clears only whose chip was proved genuine; turn it on when the roots of
 *     the states whose travellers use the channel are believed
 */
@ConfigurationProperties("gatehouse.inspection.chip")
record ChipSettings(
        @DefaultValue("REFER") Undecided undecidedAtChannel,
        @DefaultValue("SHOW") Undecided undecidedAtDesk,
        @DefaultValue("false") boolean demandedAtChannel) {

    /** What follows from a chip of which nobody can say anything. */
    enum Undecided {
        REFER,
        SHOW
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ChipSettings.class)
    static class Registration {}
}
