package org.gatehouse.charts;

/**
 * What a picture is called.
 *
 * @param id of the picture, once in a page: small letters, digits and hyphens
 * @param title what it shows, in a few words
 * @param description what there is to see, for those who hear it
 */
public record Caption(String id, String title, String description) {

    public Caption {
        if (!id.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("not an id of a picture: " + id);
        }
    }
}
