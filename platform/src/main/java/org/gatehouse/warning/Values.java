package org.gatehouse.warning;

import java.util.EnumMap;
import java.util.Map;

/**
 * The numbers of a threshold, whole and within their bounds.
 *
 * @param of each parameter of the indicator
 */
public record Values(Map<Parameter, Integer> of) {

    public Values {
        of = Map.copyOf(new EnumMap<>(of));
        of.forEach((parameter, value) -> {
            if (!parameter.takes(value)) {
                throw new IllegalArgumentException(parameter + " is out of its bounds: " + value);
            }
        });
    }

    public int get(Parameter parameter) {
        Integer value = of.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("no parameter of this threshold: " + parameter);
        }
        return value;
    }
}
