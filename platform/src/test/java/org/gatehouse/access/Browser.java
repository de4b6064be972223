package org.gatehouse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser does with cookies and forms, over real HTTP; it follows redirects only when it is told to. */
final class Browser {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** An answer, and the address that gave it. */
    record Page(URI address, HttpResponse<String> answer) {

        int status() {
            return answer.statusCode();
        }

        String body() {
            return answer.body();
        }

        /** Where the answer leads: by redirect, or by the header that leads on after a form. */
        URI next() {
            String refresh = answer.headers().firstValue("Refresh").orElse("");
            String location = answer.headers().firstValue("Location").orElse(refresh.replace("0;url=", ""));
            return address.resolve(location);
        }

        /** A parameter of the address to which the answer leads. */
        String led(String parameter) {
            return parameters(next()).getOrDefault(parameter, "");
        }
    }

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    Page open(URI address) {
        return send(address, HttpRequest.newBuilder(address).GET());
    }

    /** Opens the address and goes where it leads, up to the first page, or to where it leads away from this machine. */
    Page follow(URI address) {
        var page = open(address);
        for (int i = 0;
                i < 10 && page.status() == 302 && HERE.contains(page.next().getHost());
                i++) {
            page = open(page.next());
        }
        return page;
    }

    /** Sends a form to where the page is, or to the path on its site, with the token of the page. */
    Page submit(Page page, String path, Map<String, String> fields) {
        var token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("no form on " + page.address() + ":\n" + page.body());
        }
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token.group(1));
        var address = page.address().resolve(path);
        return send(
                address,
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", page.address().resolve("/").toString().replaceAll("/$", ""))
                        .POST(HttpRequest.BodyPublishers.ofString(form(all))));
    }

    /** Fills in the sign-in form that the page shows; it knows where the officer wanted to go. */
    Page signIn(Page form, String name) {
        var wish = Pattern.compile("name=\"to\" value=\"([^\"]*)\"").matcher(form.body());
        String to = wish.find() ? wish.group(1).replace("&amp;", "&") : "/";
        return submit(form, "/sign-in", Map.of("name", name, "password", "gatehouse-demo", "to", to));
    }

    private Page send(URI address, HttpRequest.Builder request) {
        var jar = cookies.computeIfAbsent(address.getAuthority(), _ -> new LinkedHashMap<>());
        request.header("Accept", "text/html");
        if (!jar.isEmpty()) {
            request.header(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] cookie = set.split(";", 2)[0].split("=", 2);
                jar.put(cookie[0], cookie[1]);
            }
            return new Page(address, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static Map<String, String> parameters(URI address) {
        Map<String, String> found = new HashMap<>();
        String query = address.getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                found.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return found;
    }
}
