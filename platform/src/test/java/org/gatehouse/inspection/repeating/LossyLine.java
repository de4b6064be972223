package org.gatehouse.inspection.repeating;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line between clients and a server that loses answers. Each request gets to the server, and its answer is read to the end, so
 * that whatever the request asked for is done; then, now and then, the client's connection is cut instead of answered.
 */
final class LossyLine implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final int lostInHundred;
    private final SplittableRandom chance;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger lost = new AtomicInteger();

    /** @param lostInHundred of a hundred answers that come back, so many are lost */
    LossyLine(int serverPort, int lostInHundred, long seed) throws IOException {
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        this.lostInHundred = lostInHundred;
        this.chance = new SplittableRandom(seed);
        threads.execute(this::take);
    }

    int port() {
        return door.getLocalPort();
    }

    int lost() {
        return lost.get();
    }

    private void take() {
        try {
            while (true) {
                Socket client = door.accept();
                SplittableRandom own = chance.split();
                threads.execute(() -> serve(client, own));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket client, SplittableRandom own) {
        try (client;
                var upstream = new Socket()) {
            upstream.setTcpNoDelay(true);
            client.setTcpNoDelay(true);
            upstream.connect(server);
            var asks = new BufferedInputStream(client.getInputStream());
            var answers = new BufferedInputStream(upstream.getInputStream());
            for (byte[] request = message(asks); request.length > 0; request = message(asks)) {
                upstream.getOutputStream().write(request);
                byte[] answer = message(answers);
                if (own.nextInt(100) < lostInHundred) {
                    lost.incrementAndGet();
                    return;
                }
                client.getOutputStream().write(answer);
            }
        } catch (IOException cut) {
            // one of the two has gone; the other is closed with it
        }
    }

    /** A whole request or answer (RFC 9112); empty when the other side has closed. */
    private static byte[] message(InputStream in) throws IOException {
        var whole = new ByteArrayOutputStream();
        int length = NO_BODY;
        boolean chunked = false;
        for (String line = line(in, whole); !line.isEmpty(); line = line(in, whole)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
        }
        if (chunked) {
            int size;
            do {
                size = Integer.parseInt(line(in, whole), 16);
                whole.write(in.readNBytes(size + 2));
            } while (size > 0);
        } else if (length > 0) {
            whole.write(in.readNBytes(length));
        }
        return whole.toByteArray();
    }

    private static String line(InputStream in, ByteArrayOutputStream whole) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            whole.write(octet);
            if (octet == '\n') {
                break;
            }
            line.write(octet);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
    }
}
