package org.gatehouse.reference;

import java.time.ZoneId;

/**
 * A port of entry.
 *
 * @param locode whether UNECE lists the code; else it is the authority's own
 * @param zone the zone in which the port's day begins and its times are shown
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east, WGS 84
 */
public record Port(
        PortCode code,
        boolean locode,
        String nameEn,
        String nameZh,
        TransportMode mode,
        ZoneId zone,
        double latitude,
        double longitude) {}
