package org.gatehouse.simulator;

/** Reads issuer and number out of a zone of the simulator, as far as these tests need them. */
record Zone(String issuer, String number) {

    static Zone of(String lines) {
        if (lines.startsWith("C")) {
            return new Zone("CHN", lines.substring(2, 11).replace("<", ""));
        }
        if (lines.startsWith("AC")) {
            return new Zone(lines.substring(2, 5), lines.substring(5, 14));
        }
        int second = lines.indexOf('\n') + 1;
        return new Zone(lines.substring(2, 5), lines.substring(second, second + 9));
    }

    static Group groupOf(SyntheticCrossing crossing) {
        var lines = crossing.documentInHand();
        if (lines.startsWith("CR") || lines.startsWith("CT")) {
            return Group.HMT;
        }
        return lines.startsWith("CS") || of(lines).issuer().equals("CHN") ? Group.MAINLAND : Group.FOREIGNER;
    }
}
