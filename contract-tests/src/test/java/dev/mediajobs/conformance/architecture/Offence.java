package dev.mediajobs.conformance.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A few lines of Java that break one rule.
 *
 * @param rule name of the rule's field
 * @param broken the rule
 * @param sources one class each, called Offending, Other or Creatify
 */
record Offence(String rule, ArchRule broken, List<String> sources) {
    private static final Pattern CLASS =
            Pattern.compile("package ([\\w.]+);.*?(?:class|interface) (\\w+)", Pattern.DOTALL);

    static Offence against(String rule, ArchRule broken, String... sources) {
        return new Offence(rule, broken, List.of(sources));
    }

    /** Compiles all offences in one go, which takes no longer than one of them, and imports them. */
    static JavaClasses compile(List<Offence> offences, Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", "", "-d", folder.toString()));
        for (Offence offence : offences) {
            for (String source : offence.numbered()) {
                Path file = folder.resolve(nameOf(source).replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                arguments.add(Files.writeString(file, source).toString());
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("The offences do not compile");
        }
        return new ClassFileImporter().importPath(folder);
    }

    /** Its own classes among those of all offences. */
    JavaClasses among(JavaClasses all) {
        Set<String> own = numbered().stream().map(Offence::nameOf).collect(Collectors.toSet());
        return all.that(DescribedPredicate.describe("of " + rule, type -> own.contains(type.getName())));
    }

    /** The rule's own number in each name keeps the offences apart. */
    private List<String> numbered() {
        String number = Integer.toString(Math.floorMod(rule.hashCode(), 1_000_000_007));
        return sources.stream()
                .map(source -> source.replaceAll("\\b(Offending|Other|Creatify)(Impl)?\\b", "$1" + number + "$2"))
                .toList();
    }

    private static String nameOf(String source) {
        Matcher found = CLASS.matcher(source);
        if (!found.find()) {
            throw new IllegalArgumentException("No package and class in: " + source);
        }
        return found.group(1) + "." + found.group(2);
    }

    @Override
    public String toString() {
        return rule;
    }
}
