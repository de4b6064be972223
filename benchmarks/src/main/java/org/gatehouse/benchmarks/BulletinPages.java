package org.gatehouse.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.access.duty.DemoOffer;
import org.gatehouse.statistics.BulletinFormats.Format;

/** The pages of a bulletin over HTTP, as who may read statistics before anything is released. */
final class BulletinPages {

    private static final String READER = "stat.liu";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final House house;

    BulletinPages(House house) {
        this.house = house;
    }

    /** @param millis the median of the rounds */
    record Answered(String path, double millis) {}

    /** The page that takes longest, of the bulletin in both languages and all formats, and of the dashboard that leads there. */
    Answered slowest(String period, int rounds) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            signIn(client);
            List<Answered> answered = new ArrayList<>();
            for (String path : paths(period)) {
                for (String language : LANGUAGES) {
                    answered.add(measured(client, path, language, rounds));
                }
            }
            return answered.stream()
                    .max(Comparator.comparingDouble(Answered::millis))
                    .orElseThrow();
        }
    }

    private static List<String> paths(String period) {
        List<String> paths = new ArrayList<>(List.of("/statistics", "/statistics/bulletin/" + period));
        for (Format format : Format.values()) {
            paths.add("/statistics/bulletin/" + period + "." + format.suffix());
        }
        return paths;
    }

    private Answered measured(HttpClient client, String path, String language, int rounds)
            throws IOException, InterruptedException {
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            var answer = client.send(
                    request(path).header("Accept-Language", language).GET().build(), BodyHandlers.ofByteArray());
            millis[round] = (System.nanoTime() - start) / 1e6;
            expect(200, answer, path);
        }
        return new Answered(path, Medians.of(millis));
    }

    private void signIn(HttpClient client) throws IOException, InterruptedException {
        var page = client.send(request("/sign-in").GET().build(), BodyHandlers.ofString());
        expect(200, page, "/sign-in");
        Matcher csrf = CSRF.matcher(page.body());
        if (!csrf.find()) {
            throw new IOException("the sign-in page has no token");
        }
        String form = "name=" + READER + "&password="
                + encoded(house.bean(DemoOffer.class).password()) + "&_csrf=" + encoded(csrf.group(1));
        var signedIn = client.send(
                request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        expect(302, signedIn, "sign-in");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(house.address() + path)).header("Accept", "text/html, */*;q=0.5");
    }

    private static void expect(int status, HttpResponse<?> answer, String what) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(what + " answered " + answer.statusCode());
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
