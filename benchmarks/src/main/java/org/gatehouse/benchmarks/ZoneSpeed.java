package org.gatehouse.benchmarks;

import java.time.LocalDate;
import org.gatehouse.documents.DocumentReading;
import org.gatehouse.documents.MrzReader;
import org.jmrtd.lds.icao.MRZInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A zone read: by us with everything checked, by the peer with nothing checked, and the sums of its digits alone. */
@State(Scope.Thread)
public class ZoneSpeed {

    private static final LocalDate DAY = LocalDate.of(2012, 1, 2);
    private static final int[] WEIGHTS = {7, 3, 1};

    private String passport =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
    private String card =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<\n";

    @Benchmark
    public DocumentReading passport() {
        return MrzReader.read(passport, DAY);
    }

    @Benchmark
    public DocumentReading card() {
        return MrzReader.read(card, DAY);
    }

    @Benchmark
    public void peerPassport(Blackhole used) {
        peer(passport, used);
    }

    @Benchmark
    public void peerCard(Blackhole used) {
        peer(card, used);
    }

    private static void peer(String zone, Blackhole used) {
        var read = new MRZInfo(zone);
        used.consume(read.getDocumentNumber());
        used.consume(read.getDateOfBirth());
    }

    /** The least that five checks of a passport can cost: the sums over its second line, by Doc 9303-3 section 4.9. */
    @Benchmark
    public int sumsAlone() {
        int number = sum(45, 54, 0);
        int birth = sum(58, 64, 0);
        int expiry = sum(66, 72, 0);
        int optional = sum(73, 87, 0);
        int composite = sum(45, 55, 0) + sum(58, 65, 10) + sum(66, 88, 17);
        return number % 10 + birth % 10 + expiry % 10 + optional % 10 + composite % 10;
    }

    /** @param before how many characters were weighed before these */
    private int sum(int from, int to, int before) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += value(passport.charAt(i)) * WEIGHTS[(before + i - from) % 3];
        }
        return sum;
    }

    private static int value(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : 0;
    }
}
