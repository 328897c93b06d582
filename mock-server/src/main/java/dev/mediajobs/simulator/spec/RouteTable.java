package dev.mediajobs.simulator.spec;

import dev.mediajobs.simulator.http.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the target of a method and a path. Fixed segments take precedence over parameters. Thread-safe once filled.
 *
 * @param <T> the type of the targets
 */
public final class RouteTable<T> {

    private final Node<T> root = new Node<>();
    private final Set<String> all = new TreeSet<>();

    /**
     * A path that has routes.
     *
     * @param target the target, or null if the path does not support the method
     * @param parameters the decoded path parameters
     * @param methods the methods that the path supports
     */
    public record Match<T>(@Nullable T target, Map<String, String> parameters, Set<String> methods) {}

    private static final class Node<T> {
        final Map<String, Node<T>> fixed = new LinkedHashMap<>();
        final Map<String, T> targets = new TreeMap<>();
        final Map<String, List<String>> names = new TreeMap<>();

        @Nullable
        Node<T> parameter;
    }

    /** Adds a route; ignored if the method and template already exist. */
    public void add(String method, String template, T target) {
        Node<T> node = root;
        List<String> names = new ArrayList<>();
        for (String segment : template.substring(1).split("/", -1)) {
            if (segment.startsWith("{")) {
                names.add(segment.substring(1, segment.length() - 1));
                if (node.parameter == null) {
                    node.parameter = new Node<>();
                }
                node = node.parameter;
            } else {
                node = node.fixed.computeIfAbsent(segment, s -> new Node<>());
            }
        }
        node.targets.putIfAbsent(method, target);
        node.names.putIfAbsent(method, names);
        all.add(method + " " + template);
    }

    /** {@return all routes as method and template, sorted} */
    public Set<String> all() {
        return all;
    }

    /** {@return the match of a path, or null} */
    public @Nullable Match<T> find(String method, String path) {
        if (!path.startsWith("/")) {
            return null;
        }
        List<String> values = new ArrayList<>(2);
        Node<T> node = walk(root, path.substring(1).split("/", -1), 0, values);
        if (node == null) {
            return null;
        }
        T target = node.targets.get(method);
        List<String> names = node.names.getOrDefault(method, List.of());
        Map<String, String> parameters = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.put(names.get(i), Request.decode(values.get(i), false));
        }
        return new Match<>(target, parameters, node.targets.keySet());
    }

    private static <T> @Nullable Node<T> walk(Node<T> node, String[] segments, int i, List<String> values) {
        if (i == segments.length) {
            return node.targets.isEmpty() ? null : node;
        }
        Node<T> fixed = node.fixed.get(segments[i]);
        Node<T> found = fixed == null ? null : walk(fixed, segments, i + 1, values);
        if (found != null || node.parameter == null || segments[i].isEmpty()) {
            return found;
        }
        values.add(segments[i]);
        found = walk(node.parameter, segments, i + 1, values);
        if (found == null) {
            values.remove(values.size() - 1);
        }
        return found;
    }
}
