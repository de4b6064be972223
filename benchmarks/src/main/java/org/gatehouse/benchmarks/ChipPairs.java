package org.gatehouse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.documents.authority.KeyAlgorithm;

/** Chips beside the bare signature, then beside the peer; in a virtual machine of its own, since one compiles better than the next. */
final class ChipPairs {

    private static final int MACHINES = 3;

    private ChipPairs() {}

    /**
     * @param bare beside the signature alone
     * @param needed beside the signature and the hashes of the groups, which nobody can leave out
     * @param peer beside the peer, at the end: it makes the machine forget what it had learned of one curve alone
     * @param bytes that one verification of ours allocates
     */
    record Measured(Pairs.Rates bare, Pairs.Rates needed, Pairs.Rates peer, double bytes) {

        private String line() {
            return Stream.of(bare, needed, peer)
                            .map(rates -> rates.ours() + " " + rates.reference() + " " + rates.ratio() + " ")
                            .collect(Collectors.joining())
                    + bytes;
        }

        private static Measured of(double... figures) {
            return new Measured(rates(figures, 0), rates(figures, 3), rates(figures, 6), figures[9]);
        }

        private static Pairs.Rates rates(double[] figures, int at) {
            return new Pairs.Rates(figures[at], figures[at + 1], figures[at + 2]);
        }
    }

    /** What one virtual machine measures, as one line of figures. */
    public static void main(String[] arguments) throws Exception {
        System.out.println(
                inThisMachine(KeyAlgorithm.valueOf(arguments[0]), false).line());
    }

    /** @param brief in this machine: shows that all of it works */
    static Measured measure(KeyAlgorithm signer, boolean brief) throws Exception {
        if (brief) {
            return inThisMachine(signer, true);
        }
        List<double[]> machines = new ArrayList<>();
        for (int i = 0; i < MACHINES; i++) {
            machines.add(inAnotherMachine(signer));
        }
        double[] medians = new double[machines.getFirst().length];
        for (int i = 0; i < medians.length; i++) {
            int figure = i;
            medians[i] =
                    Medians.of(machines.stream().mapToDouble(one -> one[figure]).toArray());
        }
        return Measured.of(medians);
    }

    private static Measured inThisMachine(KeyAlgorithm signer, boolean brief) throws Exception {
        var chip = ChipSpeed.issue(signer);
        Pairs.Rates bare = Pairs.measure(chip::ours, chip::bareVerify, brief);
        Pairs.Rates needed = Pairs.measure(chip::ours, chip::bareVerifyAndHashes, brief);
        return new Measured(bare, needed, Pairs.measure(chip::ours, chip::peer, brief), Pairs.bytes(chip::ours));
    }

    private static double[] inAnotherMachine(KeyAlgorithm signer) throws IOException, InterruptedException {
        Process machine = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChipPairs.class.getName(),
                        signer.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = machine.inputReader()) {
            String line = lines.readLine();
            if (machine.waitFor() != 0 || line == null) {
                throw new IOException("the measuring machine ended with " + machine.exitValue());
            }
            return Arrays.stream(line.split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }
}
