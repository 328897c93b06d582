package dev.mediajobs.generator;

import java.util.HashSet;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** Completes the models of objects and forms for the templates. */
final class ObjectModels {
    private ObjectModels() {}

    /** Gives every member names of its own, and marks forms. */
    static void complete(CodegenModel model) {
        Set<String> used = new HashSet<>();
        model.requiredVars.forEach(
                member -> member.vendorExtensions.put("x-json-name", JavaText.content(member.baseName)));
        for (CodegenProperty member : model.vars) {
            String name = member.name;
            for (int number = 2; !free(member, used); number++) {
                member.name = name + number;
            }
            used.add(member.name);
            if (isEnum(member)) {
                used.add(wireName(member));
            }
            member.vendorExtensions.put("x-json-name", JavaText.content(member.baseName));
            member.vendorExtensions.put("x-json-doc", JavadocText.code(member.baseName));
            boolean read = member.required && !member.isWriteOnly;
            member.vendorExtensions.put("x-required-read", read);
            member.vendorExtensions.put("x-always-read", read && !member.isNullable);
            member.vendorExtensions.put("x-required-sent", member.required && !member.isReadOnly);
            if (read) {
                model.vendorExtensions.put("x-has-required-read", true);
            }
            boolean file = member.isFile || (member.items != null && member.items.isFile);
            if (file) {
                model.vendorExtensions.put(Forms.EXTENSION, true);
            }
        }
    }

    private static boolean free(CodegenProperty member, Set<String> used) {
        return !used.contains(member.name) && !(isEnum(member) && used.contains(wireName(member)));
    }

    private static boolean isEnum(CodegenProperty member) {
        return member.isEnumRef || (member.items != null && member.items.isEnumRef);
    }

    private static String wireName(CodegenProperty member) {
        return member.name + (member.isEnumRef ? "Value" : "Values");
    }
}
