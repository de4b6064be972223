package org.gatehouse.statistics.pages;

import org.gatehouse.access.AccessSettings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** PublicAddresses of the published statistics. */
@Component
class PublicAddresses {

    /** A range has points in it, every other period has none. */
    static final String PERIOD = "{period:[^.]+|[0-9-]+[.][.][0-9-]+}";

    private final AccessSettings settings;

    PublicAddresses(AccessSettings settings) {
        this.settings = settings;
    }

    /** Where the house is reached, without a slash at the end: as it is set, or else as this request reached it. */
    String house() {
        String address = settings.publicUrl() == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString()
                : settings.publicUrl().toString();
        return address.replaceAll("/+$", "");
    }
}
