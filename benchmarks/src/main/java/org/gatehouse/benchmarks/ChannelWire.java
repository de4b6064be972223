package org.gatehouse.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection of one client, HTTP/1.1 (RFC 9112) over a plain socket. The load shares two cores with what it measures:
 * a full client library would cost as much as the answer.
 */
final class ChannelWire implements AutoCloseable {

    private static final int LINE_MAX = 8_192;

    private final InetSocketAddress server;
    private Socket socket = new Socket();
    private InputStream in = InputStream.nullInputStream();
    private final byte[] line = new byte[LINE_MAX];
    private byte[] body = new byte[0];
    private String cookie = "";

    ChannelWire(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
    }

    /** Sends one request and reads its answer to the end; connects when the server closed the connection before. */
    int post(String path, String token, String key, String json) throws IOException {
        return send(
                "POST",
                path,
                "Authorization: Bearer " + token + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + key
                        + "\r\n",
                json);
    }

    /**
     * As {@link #post}, with headers of the caller's.
     *
     * @param headers each with its line end
     * @param text in ASCII; empty for a request without content
     */
    int send(String method, String path, String headers, String text) throws IOException {
        if (!socket.isConnected() || socket.isClosed()) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            socket.connect(server);
            in = new BufferedInputStream(socket.getInputStream());
        }
        String length = method.equals("GET") ? "" : "Content-Length: " + text.length() + "\r\n";
        byte[] request = (method + " " + path + " HTTP/1.1\r\nHost: " + server.getHostString() + ":" + server.getPort()
                        + "\r\n" + headers + length + "\r\n" + text)
                .getBytes(StandardCharsets.ISO_8859_1);
        socket.getOutputStream().write(request);
        return answer();
    }

    /** What the last answer held. */
    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The cookie that an answer set last, as it is sent back; empty when none did. */
    String cookie() {
        return cookie;
    }

    private int answer() throws IOException {
        int status = Integer.parseInt(line().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String name = header.substring(0, header.indexOf(':')).toLowerCase(Locale.ROOT);
            String value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "set-cookie" -> cookie = value.split(";", 2)[0];
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        if (chunked) {
            var parts = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                parts.write(in.readNBytes(size));
                in.skipNBytes(2);
            }
            line();
            body = parts.toByteArray();
        } else {
            body = in.readNBytes(Math.toIntExact(length));
        }
        if (last) {
            socket.close();
        }
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0], 16);
    }

    private String line() throws IOException {
        int length = 0;
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0 || length == LINE_MAX) {
                throw new EOFException("the answer ends in the middle");
            }
            line[length++] = (byte) octet;
        }
        return new String(line, 0, Math.max(0, length - 1), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
