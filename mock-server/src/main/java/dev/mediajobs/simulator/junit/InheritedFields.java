package dev.mediajobs.simulator.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether an extension is in a static field that several test classes inherit. */
final class InheritedFields {

    private InheritedFields() {}

    /** {@return whether a static field of a superclass or interface of the test class, or of its enclosing classes, has the value} */
    static boolean contain(Class<?> testClass, Object value) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            for (Class<?> parent : parents(type)) {
                for (Field field : parent.getDeclaredFields()) {
                    if (field.getType().isInstance(value) && holds(field, value)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Class<?>> parents(Class<?> type) {
        List<Class<?>> parents = new ArrayList<>(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
            parents.add(type.getSuperclass());
        }
        for (Class<?> parent : List.copyOf(parents)) {
            parents.addAll(parents(parent));
        }
        return parents;
    }

    private static boolean holds(Field field, Object value) {
        try {
            return Modifier.isStatic(field.getModifiers()) && field.trySetAccessible() && field.get(null) == value;
        } catch (IllegalAccessException e) {
            return false;
        }
    }
}
