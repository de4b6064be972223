package org.gatehouse.simulator;

/**
 * Who an officer finds with the document in hand, in the words of the platform's API.
 *
 * @param group CITIZEN, HMT_RESIDENT or FOREIGNER
 * @param nationality ICAO Doc 9303-3 section 5, without fillers
 */
record Bearer(String group, String nationality) {

    private static final String HOME = "CHN";

    static Bearer of(String documentInHand) {
        if (documentInHand.startsWith("CR") || documentInHand.startsWith("CT")) {
            return new Bearer("HMT_RESIDENT", HOME);
        }
        if (documentInHand.startsWith("CS")) {
            return new Bearer("CITIZEN", HOME);
        }
        int second = documentInHand.indexOf('\n') + 1;
        int at = second + (documentInHand.startsWith("AC") ? 15 : 10);
        var nationality = documentInHand.substring(at, at + 3).replace("<", "");
        return new Bearer(nationality.equals(HOME) ? "CITIZEN" : "FOREIGNER", nationality);
    }
}
