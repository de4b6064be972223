package org.gatehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gatehouse.EmbeddedDatabase;
import org.gatehouse.Home;
import org.gatehouse.documents.CheckDigit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/**
 * The promise that no acknowledged crossing is ever lost, kept against the hardest stop there is: the application and
 * PostgreSQL are killed in turns, ten times in all, while clients go on sending and keep a ledger of what was acknowledged.
 */
class KillNineIT {

    private static final int KILLS = 10;
    private static final int CLIENTS = 6;

    /** What a client may be told that comes in the middle: it is under way, too many, or not available just now. */
    private static final Set<Integer> COME_AGAIN = Set.of(409, 429, 503);

    private static final Duration START_WITHIN = Duration.ofSeconds(120);

    @TempDir
    Path folder;

    private final Map<String, String> ledger = new ConcurrentHashMap<>();
    private final Set<String> unhelpful = ConcurrentHashMap.newKeySet();
    private final AtomicInteger travellers = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile String address = "";
    private volatile String token = "";
    private Process application;

    @AfterEach
    void nothing_is_left_running() throws Exception {
        over.set(true);
        if (application != null && application.isAlive()) {
            application.destroy();
            application.waitFor(30, TimeUnit.SECONDS);
            application.destroyForcibly();
        }
    }

    @Test
    void what_was_acknowledged_is_there_exactly_once_after_ten_kills() throws Exception {
        start();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofVirtual().start(this::sendUntilOver));
        }
        var chance = new Random(20220101);
        for (int kill = 0; kill < KILLS; kill++) {
            int before = ledger.size();
            awaitMoreThan(before + 20);
            Thread.sleep(chance.nextInt(600));
            if (kill % 2 == 0) {
                application.destroyForcibly().waitFor();
                start();
            } else {
                kill(kill % 4 == 1 ? postmaster() : servantOf(postmaster()));
            }
        }
        awaitMoreThan(ledger.size() + 20);
        over.set(true);
        for (Thread client : clients) {
            client.join();
        }
        application.destroy();
        assertThat(application.waitFor(60, TimeUnit.SECONDS))
                .as("ends on SIGTERM")
                .isTrue();

        assertThat(unhelpful).as("answers that do not say to come again").isEmpty();
        Set<String> recorded = recorded();
        assertThat(recorded).as("acknowledged inspections that are not there").containsAll(ledger.values());
        assertThat(recorded).as("inspections recorded for keys that were sent").hasSize(keys());
        assertThat(new HashSet<>(ledger.values())).as("one inspection a key").hasSize(ledger.size());
        assertThat(verifyAudit()).as("exit code of audit verify").isZero();
    }

    private void awaitMoreThan(int acknowledged) throws InterruptedException {
        long patience = System.nanoTime() + START_WITHIN.toNanos();
        while (ledger.size() < acknowledged) {
            if (System.nanoTime() > patience) {
                throw new AssertionFailedError("no answers any more; acknowledged so far: " + ledger.size());
            }
            Thread.sleep(20);
        }
    }

    private ProcessBuilder gatehouse(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Gatehouse.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GATEHOUSE_HOME", folder.toString());
        builder.environment().remove("GATEHOUSE_DB_URL");
        return builder;
    }

    private void start() throws Exception {
        application = gatehouse("serve", "--profile", "demo", "--port", "0").start();
        BufferedReader said = application.inputReader(StandardCharsets.UTF_8);
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); ; line = said.readLine()) {
            if (line == null) {
                throw new AssertionFailedError("the application did not start: " + all);
            }
            all.append(line).append('\n');
            int at = line.indexOf("http://");
            if (at >= 0 && line.contains("open at")) {
                address = line.substring(at).strip().split("\\s")[0];
                break;
            }
        }
        Thread.ofVirtual().start(() -> said.lines().forEach(_ -> {}));
        token = "";
    }

    private void sendUntilOver() {
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            while (!over.get()) {
                send(client, UUID.randomUUID().toString(), passport());
            }
        }
    }

    /** Again with the same key until it is acknowledged, as a gate does whose line was cut. */
    private void send(HttpClient client, String key, String mrz) {
        while (!over.get()) {
            try {
                if (token.isEmpty()) {
                    token = token(client);
                }
                HttpResponse<String> answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/api/channel/inspections"))
                                .timeout(Duration.ofSeconds(10))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", key)
                                .POST(BodyPublishers.ofString(
                                        "{\"port\":\"CNPVG\",\"direction\":\"EXIT\",\"mrz\":\"" + mrz + "\"}"))
                                .build(),
                        BodyHandlers.ofString());
                if (answer.statusCode() == 200 || answer.statusCode() == 201) {
                    ledger.put(key, field(answer.body(), "id"));
                    return;
                }
                if (answer.statusCode() == 401) {
                    token = "";
                } else if (!COME_AGAIN.contains(answer.statusCode())) {
                    unhelpful.add(answer.statusCode() + " " + answer.body());
                }
                Thread.sleep(100);
            } catch (IOException cut) {
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String token(HttpClient client) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString("demo-channel:gatehouse-demo".getBytes(StandardCharsets.UTF_8));
        String answer = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                                .timeout(Duration.ofSeconds(10))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return answer.contains("access_token") ? field(answer, "access_token") : "";
    }

    private static String field(String json, String name) {
        int from = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(from, json.indexOf('"', from));
    }

    private String passport() {
        String number = "QX%07d".formatted(travellers.incrementAndGet());
        String numbered = number + CheckDigit.of(number);
        String born = "850612" + CheckDigit.of("850612");
        String until = "340101" + CheckDigit.of("340101");
        String optional = "<<<<<<<<<<<<<<0";
        return "P<CHNMUSTER<<VERA<<<<<<<<<<<<<<<<<<<<<<<<<<<\\n" + numbered + "CHN" + born + "F" + until + optional
                + CheckDigit.of(numbered + born + until + optional);
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** A process of the server that serves one connection; when it dies, the server ends all others and recovers. */
    private static long servantOf(long postmaster) {
        return ProcessHandle.of(postmaster)
                .orElseThrow()
                .children()
                .mapToLong(ProcessHandle::pid)
                .max()
                .orElse(postmaster);
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private Set<String> recorded() throws SQLException {
        return ask("SELECT id::text FROM inspection.inspection");
    }

    /** Keys that reached the database; more than were acknowledged when an answer was lost on its way. */
    private int keys() throws SQLException {
        return ask("SELECT key FROM inspection.request_key").size();
    }

    private Set<String> ask(String question) throws SQLException {
        try (var database = EmbeddedDatabase.join(new Home(folder));
                var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            Set<String> answers = new HashSet<>();
            while (rows.next()) {
                assertThat(answers.add(rows.getString(1))).as("only once").isTrue();
            }
            return answers;
        }
    }

    private int verifyAudit() throws Exception {
        Process verify = gatehouse("audit", "verify").start();
        verify.inputReader(StandardCharsets.UTF_8).lines().forEach(_ -> {});
        return verify.waitFor();
    }
}
