package org.gatehouse.warning.banner;

import java.util.List;
import java.util.Locale;
import org.gatehouse.access.Actor;
import org.gatehouse.inspection.DeskNotices;
import org.gatehouse.reference.PortCode;
import org.gatehouse.warning.Warnings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells the desk of the warnings in force that are for it. */
@Component
class WarningBanner implements DeskNotices {

    private final Warnings warnings;
    private final MessageSource messages;

    WarningBanner(Warnings warnings, MessageSource messages) {
        this.warnings = warnings;
        this.messages = messages;
    }

    @Override
    public List<DeskNotice> at(PortCode port, Actor actor, Locale locale) {
        return warnings.inForce(port, actor).stream()
                .map(warning -> new DeskNotice(
                        messages.getMessage("warning.level." + warning.level(), null, locale),
                        locale.getLanguage().equals(Locale.CHINESE.getLanguage())
                                ? warning.advice().zh()
                                : warning.advice().en(),
                        "/warnings/" + warning.id(),
                        warning.validUntil()))
                .toList();
    }
}
