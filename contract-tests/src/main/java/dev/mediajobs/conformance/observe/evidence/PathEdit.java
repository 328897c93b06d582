package dev.mediajobs.conformance.observe.evidence;

import dev.mediajobs.specs.Operation;
import dev.mediajobs.specs.SpecNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Moves an operation to another path. */
final class PathEdit {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private PathEdit() {}

    /** Moves operations with their evidence; must be the last edit, because it moves what their lines have become. */
    static void move(SpecEditor editor, Map<Operation, String> moves) {
        Map<List<String>, List<Operation>> groups = new LinkedHashMap<>();
        moves.forEach(
                (operation, path) -> groups.computeIfAbsent(List.of(operation.path(), path), key -> new ArrayList<>())
                        .add(operation));
        groups.forEach((paths, operations) -> move(editor, operations, paths.get(1)));
    }

    private static void move(SpecEditor editor, List<Operation> operations, String newPath) {
        SpecNode item = operations.get(0).node().parent();
        SpecNode existing = item.parent().child(newPath);
        boolean all = item.members().keySet().stream()
                        .filter(name -> METHODS.contains(name.toLowerCase(Locale.ROOT)))
                        .count()
                == operations.size();
        if (all && !existing.exists()) {
            editor.rename(item, operations.get(0).path(), newPath);
            return;
        }
        YamlLines lines = editor.lines();
        List<String> block = new ArrayList<>();
        if (!existing.exists()) {
            block.add(" ".repeat(lines.indent(item.line())) + newPath + ":");
        }
        for (Operation operation : operations) {
            int start = operation.node().line();
            block.addAll(lines.current(start, lines.end(start)));
            lines.delete(start, lines.end(start));
        }
        if (all) {
            lines.delete(item.line(), lines.end(item.line()));
        }
        lines.insertAfter(lines.end(existing.exists() ? existing.line() : item.line()), block);
    }
}
