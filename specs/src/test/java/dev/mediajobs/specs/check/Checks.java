package dev.mediajobs.specs.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All checks, by name. */
public final class Checks {

    private Checks() {}

    /** Creates the checks with the extension schema and the tests of a module. */
    public static Map<String, Check> of(Path module) {
        Map<String, Check> checks = new LinkedHashMap<>();
        checks.put("references lead somewhere", new ReferenceCheck());
        checks.put("operations are unique", new OperationCheck());
        checks.put("extensions have their form", new ExtensionCheck(module.resolve("extensions.schema.json")));
        checks.put("statuses have phases", new StatusCheck());
        checks.put("jobs point at what exists", new JobCheck());
        checks.put("operations and errors have evidence", new EvidenceCheck());
        checks.put("statements have evidence", new StatementCheck());
        checks.put("names stay apart in Java", new JavaNameCheck());
        checks.put("documents are OpenAPI", new OpenApiCheck());
        checks.put("the linter is content", new LintCheck());
        checks.put("the style is one", new StyleCheck());
        checks.put("examples fit their schemas", new ExampleCheck());
        checks.put("the ledger holds", new LedgerCheck(TestCode.of(module.resolve("src/test/java"))));
        return checks;
    }

    /**
     * Returns the findings of all checks in a folder. If there are YAML errors or dangling references, only these are
     * returned, because the other checks would repeat them.
     */
    public static List<Finding> findings(Path module, Path folder) {
        SpecFolder specs = SpecFolder.of(folder);
        List<Finding> first = new ArrayList<>(specs.yamlFindings());
        first.addAll(new ReferenceCheck().findings(specs));
        if (!first.isEmpty()) {
            return first;
        }
        return of(module).values().stream()
                .flatMap(check -> check.findings(specs).stream())
                .toList();
    }
}
