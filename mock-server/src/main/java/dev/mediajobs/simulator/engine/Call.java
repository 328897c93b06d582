package dev.mediajobs.simulator.engine;

import java.util.Map;

/**
 * One call of an operation that was let in.
 *
 * @param base where the caller reached the simulator, without a slash at the end
 * @param parameters the path's parameters, decoded
 * @param query the query's parameters, decoded, the first of each name
 * @param body what was sent
 * @param account whose credentials; empty where none are needed
 * @param world all that is remembered
 */
public record Call(
        String base,
        Map<String, String> parameters,
        Map<String, String> query,
        Body body,
        String account,
        World world) {

    /** {@return a parameter of the path} */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
