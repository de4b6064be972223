package org.gatehouse.inspection.repeating;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer's browser without a screen: cookies, pages, and forms that may be sent as often as one likes. */
final class SignedIn implements AutoCloseable {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|key)\"[^>]*?value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String address;

    SignedIn(int port, String name) throws IOException, InterruptedException {
        this.address = "http://127.0.0.1:" + port;
        int status = post("/sign-in", with(page("/sign-in"), "name", name, "password", "gatehouse-demo"))
                .statusCode();
        if (status != 302) {
            throw new IOException("nobody is signed in: " + status);
        }
    }

    /** What a page's forms carry along unseen. */
    Map<String, String> page(String path) throws IOException, InterruptedException {
        String body = get(path).body();
        Matcher hidden = HIDDEN.matcher(body);
        return hidden.results()
                .collect(Collectors.toMap(one -> one.group(1), one -> one.group(2), (first, _) -> first));
    }

    static Map<String, String> with(Map<String, String> form, String... more) {
        var filled = new LinkedHashMap<>(form);
        for (int i = 0; i < more.length; i += 2) {
            filled.put(more[i], more[i + 1]);
        }
        return filled;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en");
    }

    @Override
    public void close() {
        http.close();
    }
}
