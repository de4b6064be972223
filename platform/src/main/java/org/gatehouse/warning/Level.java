package org.gatehouse.warning;

/** How grave a warning is, the least first (four levels of the Emergency Response Law of the People's Republic of China). */
public enum Level {
    BLUE,
    YELLOW,
    ORANGE,
    RED
}
