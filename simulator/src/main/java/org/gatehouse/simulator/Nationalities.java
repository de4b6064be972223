package org.gatehouse.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who the foreigners are at a port; see {@code nationalities.csv}. */
final class Nationalities {

    /**
     * A nationality, and how its people are named here.
     *
     * @param code ICAO Doc 9303-3 section 5, with fillers
     * @param names style of names
     */
    record Nationality(String code, String names) {}

    private record Mix(List<Nationality> list, List<Double> running) {}

    private final Map<String, Mix> mixes = new HashMap<>();

    Nationalities() {
        var rows = new HashMap<String, List<Table.Row>>();
        for (var row : Table.read("nationalities.csv").rows()) {
            rows.computeIfAbsent(row.text("people"), _ -> new ArrayList<>()).add(row);
        }
        rows.forEach((people, list) -> mixes.put(people, mix(list)));
    }

    private static Mix mix(List<Table.Row> rows) {
        var list = new ArrayList<Nationality>();
        double all = rows.stream().mapToDouble(row -> row.number("weight")).sum();
        var running = new ArrayList<Double>();
        double sum = 0;
        for (var row : rows) {
            sum += row.number("weight");
            running.add(sum / all);
            list.add(new Nationality(row.text("code"), row.text("names")));
        }
        return new Mix(list, running);
    }

    Nationality of(String people, long bits) {
        var mix = mixes.get(people);
        if (mix == null) {
            throw new IllegalStateException("nationalities.csv has no row " + people);
        }
        double at = Bits.unit(bits);
        int i = 0;
        while (i < mix.running.size() - 1 && mix.running.get(i) <= at) {
            i++;
        }
        return mix.list.get(i);
    }
}
