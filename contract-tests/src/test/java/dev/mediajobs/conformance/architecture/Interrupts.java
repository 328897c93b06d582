package dev.mediajobs.conformance.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Condition for methods that catch an interrupt. */
final class Interrupts {

    private Interrupts() {}

    /** Requires that such a method restores the interrupt status or rethrows the exception. */
    static ArchCondition<JavaClass> preserveInterrupts() {
        return new ArchCondition<>("preserve interrupts") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnits().stream()
                        .filter(Interrupts::isCaught)
                        .filter(unit -> !preserves(unit))
                        .forEach(unit -> events.add(SimpleConditionEvent.violated(
                                type, unit.getDescription() + " catches an interrupt and discards it")));
            }
        };
    }

    private static boolean isCaught(JavaCodeUnit unit) {
        return unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught -> caught.isEquivalentTo(InterruptedException.class));
    }

    private static boolean preserves(JavaCodeUnit unit) {
        boolean restored = unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                        && call.getName().equals("interrupt"));
        boolean thrown = unit.getThrowsClause().getTypes().stream()
                .anyMatch(each -> each.isEquivalentTo(InterruptedException.class));
        return restored || thrown;
    }
}
