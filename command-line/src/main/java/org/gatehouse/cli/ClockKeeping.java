package org.gatehouse.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Whether something keeps the clock of this machine right, as the system tells it. */
final class ClockKeeping {

    private static final int ANSWERS_WITHIN_SECONDS = 5;

    private ClockKeeping() {}

    /** @param program that answers to {@code show --property=NTPSynchronized --value} with yes or no */
    static Check check(String program) {
        return switch (answer(program)) {
            case "yes" -> Check.ok("clock-kept", "by NTP");
            case "no" ->
                Check.warn(
                        "clock-kept",
                        "nothing keeps the clock of this machine right",
                        "Times of crossings and the audit come from it. Run: timedatectl set-ntp true, or install chrony.");
            default -> Check.ok("clock-kept", "cannot be told here; keep the clock by NTP outside");
        };
    }

    /** Empty where there is no such program, or no such service behind it, as in a container. */
    private static String answer(String program) {
        try {
            var asked = new ProcessBuilder(program, "show", "--property=NTPSynchronized", "--value")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            asked.getOutputStream().close();
            if (!asked.waitFor(ANSWERS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                asked.destroyForcibly();
                return "";
            }
            return new String(asked.getInputStream().readNBytes(16), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
