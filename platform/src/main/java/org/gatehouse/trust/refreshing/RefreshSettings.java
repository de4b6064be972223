package org.gatehouse.trust.refreshing;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * Settings of the refresh of trust ({@code GATEHOUSE_TRUST_REFRESH_*}).
 *
 * @param enabled whether this node fetches at all
 * @param inboxEvery pause between two looks into the folder {@code trust/inbox} of the home; a file is taken at the second
 *     look that finds it unchanged
 * @param addresses from where files are fetched, by https; http only from this machine
 * @param addressesEvery pause between two fetches of an address; 6 hours unless told
 * @param within how long a fetch may take
 * @param megabytesMax the largest file that is fetched or taken from the folder
 */
@ConfigurationProperties("gatehouse.trust.refresh")
record RefreshSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30s") Duration inboxEvery,
        @DefaultValue List<URI> addresses,
        @DefaultValue("6h") Duration addressesEvery,
        @DefaultValue("5m") Duration within,
        @DefaultValue("128") int megabytesMax) {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    RefreshSettings {
        addresses = List.copyOf(addresses);
        if (inboxEvery.isNegative() || inboxEvery.isZero() || addressesEvery.isNegative() || addressesEvery.isZero()) {
            throw new IllegalArgumentException("pauses of gatehouse.trust.refresh are more than nothing");
        }
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("gatehouse.trust.refresh.within is more than nothing: " + within);
        }
        if (megabytesMax < 1 || megabytesMax > 128) {
            throw new IllegalArgumentException("gatehouse.trust.refresh.megabytes-max is 1 to 128: " + megabytesMax);
        }
        addresses.forEach(address -> {
            if (!allowed(address)) {
                throw new IllegalArgumentException(
                        "gatehouse.trust.refresh.addresses are of https, or of http on this machine: " + address);
            }
        });
    }

    /** Whether a file may be fetched from there: nobody on the way may put in what two officers then sign for. */
    static boolean allowed(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && ("https".equalsIgnoreCase(address.getScheme())
                        || ("http".equalsIgnoreCase(address.getScheme()) && LOOPBACK.contains(address.getHost())));
    }

    long bytesMax() {
        return megabytesMax * 1024L * 1024;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(RefreshSettings.class)
    static class Registration {}
}
