package org.gatehouse.access;

/**
 * A page that a module offers to those who may open it; modules contribute them as beans.
 *
 * @param order place in the navigation, lowest first
 * @param messageKey of the words of the link
 * @param href path of the page, beginning with a slash
 */
public record NavigationEntry(int order, String messageKey, String href, Permission permission) {}
