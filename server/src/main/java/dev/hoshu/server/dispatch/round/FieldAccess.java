package dev.hoshu.server.dispatch.round;

import ai.timefold.solver.core.impl.domain.common.accessor.MemberAccessor;
import ai.timefold.solver.core.impl.domain.common.accessor.ReflectionFieldMemberAccessor;
import ai.timefold.solver.core.impl.domain.common.accessor.gizmo.GizmoMemberAccessorFactory;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the planner reads and writes what it plans: by reflection. Left to itself it would write
 * classes for this at run time, with a library under a licence under which nothing of Hoshu ships;
 * where access to every field that it asks for is given, it writes none.
 */
public final class FieldAccess {

    private FieldAccess() {}

    /** Access to every field that carries an annotation of the planner. */
    public static Map<String, MemberAccessor> ofAllFields() {
        return Stream.of(PlannedDay.class, PlannedRound.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(FieldAccess::isPlanned)
                .collect(
                        Collectors.toUnmodifiableMap(
                                GizmoMemberAccessorFactory::getGeneratedClassName,
                                ReflectionFieldMemberAccessor::new));
    }

    private static boolean isPlanned(Field field) {
        return Arrays.stream(field.getAnnotations())
                .anyMatch(one -> one.annotationType().getName().startsWith("ai.timefold."));
    }
}
