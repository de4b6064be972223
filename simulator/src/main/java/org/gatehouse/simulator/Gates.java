package org.gatehouse.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/**
 * Gates that let travellers through in two steps over the platform's API: reserve, then commit when somebody has passed, or
 * roll back, or fall silent so that the passage runs out. They tell of their doors as they go (CloudEvents 1.0).
 */
final class Gates {

    private static final String EVENT = "org.gatehouse.channel.";

    /** Sends a request with a token; an answer of 300 and above is thrown. */
    interface Sender {
        HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException;
    }

    /** What happens at a gate that was allowed to open. */
    private enum Course {
        PASSED,
        NOBODY_PASSED,
        TURNED_BACK,
        TWO_PERSONS,
        DOOR_FAULT,
        SILENT
    }

    private final GateHabits habits;
    private final String base;
    private final Sender sender;

    Gates(GateHabits habits, String base, Sender sender) {
        this.habits = habits;
        this.base = base;
        this.sender = sender;
    }

    /**
     * A traveller comes to a gate, and to the next one when the first lets nobody cross.
     *
     * @param key of this traveller; each gate has its own made from it
     * @return the answer that ended it: committed or referred
     */
    HttpResponse<String> pass(SyntheticCrossing crossing, UUID key) throws IOException, InterruptedException {
        long chance = Bits.mix(habits.seed(), key.getLeastSignificantBits());
        int lane = Bits.below(chance, habits.lanes());
        Course course = course(Bits.mix(chance));
        var answer = atGate(crossing, lane, key.toString(), course);
        if (course != Course.PASSED && !referred(answer)) {
            int next = (lane + 1) % habits.lanes();
            answer = atGate(crossing, next, key + "-again", Course.PASSED);
        }
        return answer;
    }

    private Course course(long chance) {
        if (Bits.below(chance, habits.mishapOneIn()) != 0) {
            return Course.PASSED;
        }
        var mishaps = Course.values();
        return mishaps[1 + Bits.below(Bits.mix(chance), mishaps.length - 1)];
    }

    private HttpResponse<String> atGate(SyntheticCrossing crossing, int lane, String key, Course course)
            throws IOException, InterruptedException {
        String name = "E%02d".formatted(lane + 1);
        var reserved = sender.send(request("/api/channel/passages")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(new JsonText()
                        .with("port", crossing.port())
                        .with("lane", name)
                        .with("direction", crossing.direction().name())
                        .with("mrz", crossing.mrz())
                        .toString())));
        if (referred(reserved)) {
            return reserved;
        }
        String passage = "/api/channel/passages/" + JsonText.field(reserved.body(), "id");
        tell("door-opened", crossing.port(), name, key);
        Thread.sleep(habits.passing());
        return switch (course) {
            case PASSED -> {
                var committed = sender.send(request(passage + "/commit").POST(BodyPublishers.noBody()));
                tell("passed", crossing.port(), name, key);
                yield committed;
            }
            case SILENT -> reserved;
            case DOOR_FAULT -> {
                tell("fault", crossing.port(), name, key);
                var back = rollBack(passage, course);
                tell("in-service", crossing.port(), name, key);
                yield back;
            }
            case NOBODY_PASSED, TURNED_BACK, TWO_PERSONS -> {
                var back = rollBack(passage, course);
                tell("in-service", crossing.port(), name, key);
                yield back;
            }
        };
    }

    private HttpResponse<String> rollBack(String passage, Course course) throws IOException, InterruptedException {
        return sender.send(request(passage + "/rollback")
                .POST(BodyPublishers.ofString(
                        new JsonText().with("reason", course.name()).toString())));
    }

    private void tell(String what, String port, String lane, String key) throws IOException, InterruptedException {
        var event = new JsonText()
                .with("specversion", "1.0")
                .with("id", key + "-" + what)
                .with("source", "/gates/" + port + "/" + lane)
                .with("type", EVENT + what)
                .with("data", new JsonText().with("port", port).with("lane", lane));
        sender.send(request("/api/channel/events").POST(BodyPublishers.ofString(event.toString())));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static boolean referred(HttpResponse<String> answer) {
        return JsonText.field(answer.body(), "verdict").equals("REFER");
    }
}
