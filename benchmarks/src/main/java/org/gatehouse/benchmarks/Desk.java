package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.benchmarks.DesksClients.Kind;
import org.gatehouse.reference.Direction;

/** One desk: its program with a token for its port, and its officer, signed in to the pages. One traveller at a time. */
final class Desk implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** Before the fifteen minutes are over for which a token is good. */
    private static final long TOKEN_NANOS = Duration.ofMinutes(12).toNanos();

    /** A server closes a connection on which nothing came for a while. */
    private static final long IDLE_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int OUT_OF_TEN = 3;
    private static final Kind[] READS = {Kind.INSPECTION, Kind.PAGE, Kind.HISTORY};

    private final int number;
    private final Properties asked;
    private final DesksClients clients;
    private final SplittableRandom chance;
    private final String port;
    private ChannelWire wire;
    private long usedAt = System.nanoTime();
    private String token = "";
    private long tokenAt;
    private String session = "";
    private int turn;

    Desk(int number, Properties asked, DesksClients clients) {
        this.number = number;
        this.asked = asked;
        this.clients = clients;
        this.chance = new SplittableRandom(Long.parseLong(asked.getProperty("seed")) + number);
        String[] ports = DesksTravellers.ports();
        this.port = ports[number % ports.length];
        this.wire = new ChannelWire(DesksClients.address(asked));
        this.turn = number;
    }

    static String name(int number) {
        return "bench.desk." + number;
    }

    void signIn() throws IOException {
        authorize();
        expect(200, wire.send("GET", "/sign-in", "Accept: text/html\r\n", ""), "sign-in page");
        Matcher csrf = CSRF.matcher(wire.body());
        if (!csrf.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String form = "name=" + name(number) + "&password=" + encoded(asked.getProperty("password")) + "&_csrf="
                + encoded(csrf.group(1));
        expect(
                302,
                wire.send(
                        "POST",
                        "/sign-in",
                        "Accept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\nCookie: "
                                + wire.cookie() + "\r\n",
                        form),
                "sign-in");
        session = wire.cookie();
    }

    private void authorize() throws IOException {
        String credentials = Base64.getEncoder()
                .encodeToString((name(number) + ":" + asked.getProperty("secret")).getBytes(StandardCharsets.UTF_8));
        expect(
                200,
                wire.send(
                        "POST",
                        "/oauth2/token",
                        "Authorization: Basic " + credentials
                                + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                        "grant_type=client_credentials"),
                "token");
        Matcher found = TOKEN.matcher(wire.body());
        if (!found.find()) {
            throw new IOException("no token in the answer");
        }
        token = found.group(1);
        tokenAt = System.nanoTime();
    }

    /** @param due when the traveller came, by {@link System#nanoTime} */
    void serve(long due) {
        try {
            refresh();
            scanAndDecide(due);
        } catch (IOException e) {
            clients.failed(e.toString());
            close();
            wire = new ChannelWire(DesksClients.address(asked));
        }
        usedAt = System.nanoTime();
    }

    private void refresh() throws IOException {
        if (System.nanoTime() - usedAt > IDLE_NANOS) {
            wire.close();
        }
        if (System.nanoTime() - tokenAt > TOKEN_NANOS) {
            authorize();
        }
    }

    private void scanAndDecide(long due) throws IOException {
        int person = person();
        Direction direction = DesksTravellers.first(person);
        if (away(person)) {
            direction = DesksTravellers.second(person);
        }
        int status = wire.post(
                "/api/inspections",
                token,
                UUID.randomUUID().toString(),
                "{\"port\":\"" + port + "\",\"direction\":\"" + direction + "\",\"mrz\":\""
                        + DesksTravellers.mrz(person).replace("\n", "\\n") + "\"}");
        long answered = System.nanoTime();
        String body = wire.body();
        Matcher id = ID.matcher(body);
        if (status != 201 || !id.find()) {
            clients.failed("scan: " + status + " " + body);
            return;
        }
        clients.measured(Kind.SCAN, answered - due);
        boolean clear = body.contains("\"verdict\":\"CLEAR\"");
        read(id.group(1), person);
        long asked = System.nanoTime();
        status = wire.send(
                "POST",
                "/api/inspections/" + id.group(1) + "/decision",
                "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nIf-Match: \"1\"\r\n",
                clear
                        ? "{\"decision\":\"ADMIT\"}"
                        : "{\"decision\":\"SEND_TO_SECOND_LINE\",\"words\":\"By the assessment.\"}");
        if (status == 200) {
            clients.measured(Kind.DECISION, System.nanoTime() - asked);
        } else {
            clients.failed("decision: " + status + " " + wire.body());
        }
        if (!clear) {
            clients.referred();
        }
    }

    private void read(String id, int person) throws IOException {
        Kind kind = READS[Math.floorMod(turn++, READS.length)];
        long asked = System.nanoTime();
        String bearer = "Authorization: Bearer " + token + "\r\n";
        int status = switch (kind) {
            case INSPECTION -> wire.send("GET", "/api/inspections/" + id, bearer, "");
            case HISTORY ->
                wire.send("GET", "/api/inspections?documentNumber=" + DesksTravellers.number(person), bearer, "");
            case PAGE ->
                wire.send(
                        "GET",
                        "/desk/inspections/" + id,
                        "Accept: text/html\r\nAccept-Language: en\r\nCookie: " + session + "\r\n",
                        "");
            case SCAN, DECISION -> throw new IllegalStateException("nothing is written here");
        };
        if (status == 200) {
            clients.measured(kind, System.nanoTime() - asked);
        } else {
            clients.failed(kind + ": " + status + " " + wire.body());
        }
    }

    /** One in three is somebody who is in the country or away from it since the last days of the year. */
    private int person() {
        int first = Integer.parseInt(asked.getProperty("awayFirst"));
        int end = Integer.parseInt(asked.getProperty("awayEnd"));
        return chance.nextInt(10) < OUT_OF_TEN ? chance.nextInt(first, end) : chance.nextInt(0, first);
    }

    private boolean away(int person) {
        return person >= Integer.parseInt(asked.getProperty("awayFirst"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void expect(int wanted, int status, String what) throws IOException {
        if (status != wanted) {
            throw new IOException(what + " was answered " + status);
        }
    }

    @Override
    public void close() {
        try {
            wire.close();
        } catch (IOException e) {
            clients.failed(e.toString());
        }
    }
}
