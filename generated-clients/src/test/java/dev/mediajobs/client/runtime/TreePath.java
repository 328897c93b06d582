package dev.mediajobs.client.runtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The path of a value in a tree of maps and lists. */
record TreePath(List<Object> steps) {
    /** Returns the paths of all values below the root, to a depth. */
    static List<TreePath> of(Object tree, int maxDepth) {
        List<TreePath> paths = new ArrayList<>();
        collect(tree, List.of(), maxDepth, paths);
        return paths;
    }

    private static void collect(Object tree, List<Object> steps, int depth, List<TreePath> paths) {
        if (!steps.isEmpty()) {
            paths.add(new TreePath(steps));
        }
        if (depth == 0) {
            return;
        }
        if (tree instanceof Map<?, ?> members) {
            members.forEach((name, value) -> collect(value, append(steps, name), depth - 1, paths));
        } else if (tree instanceof List<?> elements) {
            for (int at = 0; at < elements.size(); at++) {
                collect(elements.get(at), append(steps, at), depth - 1, paths);
            }
        }
    }

    private static List<Object> append(List<Object> steps, Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return longer;
    }

    Object last() {
        return steps.get(steps.size() - 1);
    }

    /** Returns the step before the last, or an empty text. */
    Object beforeLast() {
        return steps.size() < 2 ? "" : steps.get(steps.size() - 2);
    }

    Object get(Object tree) {
        Object value = tree;
        for (Object step : steps) {
            value = value instanceof List<?> list ? list.get((Integer) step) : ((Map<?, ?>) value).get(step);
        }
        return value;
    }

    /** Returns a copy of the tree with another value at this path. */
    Object replace(Object tree, Object value) {
        return change(tree, 0, value, false);
    }

    /** Returns a copy of the tree without the value at this path. */
    Object remove(Object tree) {
        return change(tree, 0, "", true);
    }

    private Object change(Object tree, int depth, Object value, boolean remove) {
        if (depth == steps.size()) {
            return value;
        }
        Object step = steps.get(depth);
        boolean removeHere = remove && depth == steps.size() - 1;
        if (tree instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list);
            int at = (Integer) step;
            if (removeHere) {
                copy.remove(at);
            } else {
                copy.set(at, change(copy.get(at), depth + 1, value, remove));
            }
            return copy;
        }
        Map<Object, Object> copy = new LinkedHashMap<>((Map<?, ?>) tree);
        if (removeHere) {
            copy.remove(step);
        } else {
            copy.put(step, change(copy.get(step), depth + 1, value, remove));
        }
        return copy;
    }

    /** {@return the path as JSON readers write it, such as {@code $.a[0].b}} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("$");
        for (Object step : steps) {
            text.append(step instanceof Integer ? "[" + step + "]" : "." + step);
        }
        return text.toString();
    }
}
