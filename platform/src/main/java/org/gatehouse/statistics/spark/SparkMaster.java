package org.gatehouse.statistics.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the master of a cluster listens; several where others stand by to take over.
 *
 * @param url as Spark reads it: {@code spark://host:7077}, further hosts with commas
 */
record SparkMaster(String url) {

    private static final Pattern FORM = Pattern.compile("spark://([\\w.-]+:\\d{1,5})((?:,[\\w.-]+:\\d{1,5})*)");
    private static final int ANSWERS_WITHIN_MILLIS = 5_000;

    /** Whether it is the address of a master at all. */
    boolean isOne() {
        return FORM.matcher(url).matches();
    }

    private List<InetSocketAddress> hosts() {
        Matcher form = FORM.matcher(url);
        if (!form.matches()) {
            throw new IllegalArgumentException(url);
        }
        List<InetSocketAddress> hosts = new ArrayList<>();
        for (String each : (form.group(1) + form.group(2)).split(",", -1)) {
            int colon = each.lastIndexOf(':');
            int port = Math.min(65_535, Integer.parseInt(each.substring(colon + 1)));
            hosts.add(new InetSocketAddress(each.substring(0, colon), port));
        }
        return hosts;
    }

    /** Why no one of them can be reached; empty when one listens. Spark itself would go on trying for a minute. */
    Optional<String> silence() {
        String reason = "";
        for (InetSocketAddress host : hosts()) {
            if (host.isUnresolved()) {
                reason = new UnknownHostException(host.getHostString()).toString();
                continue;
            }
            try (var socket = new Socket()) {
                socket.connect(host, ANSWERS_WITHIN_MILLIS);
                return Optional.empty();
            } catch (IOException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        return Optional.of(reason);
    }

    /** Whether all of it is on this machine, so that nothing needs to be open to others. */
    boolean loopback() {
        return hosts().stream()
                .allMatch(host -> Optional.ofNullable(host.getAddress())
                        .map(InetAddress::isLoopbackAddress)
                        .orElse(false));
    }
}
