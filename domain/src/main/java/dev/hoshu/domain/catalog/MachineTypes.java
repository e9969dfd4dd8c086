package dev.hoshu.domain.catalog;

import dev.hoshu.domain.installbase.MachineNumber;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue's machine types. One machine type may stand for several products that differ in
 * their models; a machine then has what all products agree on that its number can mean.
 */
public final class MachineTypes {

    private final Map<String, List<MachineType>> byType;

    private MachineTypes(Map<String, List<MachineType>> byType) {
        this.byType = byType;
    }

    /** The catalogue of these entries. */
    public static MachineTypes of(List<MachineType> entries) {
        return new MachineTypes(
                Map.copyOf(
                        entries.stream().collect(Collectors.groupingBy(MachineType::machineType))));
    }

    /** Every entry, by machine type and product. */
    public List<MachineType> all() {
        return byType.values().stream()
                .flatMap(List::stream)
                .sorted(
                        Comparator.comparing(MachineType::machineType)
                                .thenComparing(MachineType::productName))
                .toList();
    }

    /** The same catalogue with entries in place of those of the same type and product. */
    public MachineTypes with(List<MachineType> entries) {
        var replaced = new ArrayList<>(entries);
        all().stream()
                .filter(known -> entries.stream().noneMatch(known::isSameEntryAs))
                .forEach(replaced::add);
        return of(replaced);
    }

    /** Every entry of that machine type, in no order; empty if it is not in the catalogue. */
    public List<MachineType> ofType(String machineType) {
        return byType.getOrDefault(machineType, List.of());
    }

    /**
     * What the catalogue knows of a machine; empty if its type is not in the catalogue. Where the
     * model does not tell products of one type apart, a fact in which they differ is unknown:
     * guessing would turn an unknown into a wrong answer.
     */
    public Optional<MachineType> of(MachineNumber number) {
        var entries = ofType(number.machineType());
        var named = entries.stream().filter(e -> e.models().contains(number.model())).toList();
        var candidates = named.isEmpty() ? entries : named;
        if (candidates.size() < 2) {
            return candidates.stream().findFirst();
        }
        return Optional.of(agreed(candidates));
    }

    private static MachineType agreed(List<MachineType> all) {
        var first = all.getFirst();
        return new MachineType(
                first.machineType(),
                first.models(),
                all.stream()
                        .map(MachineType::productName)
                        .distinct()
                        .collect(Collectors.joining(" / ")),
                all.stream().map(MachineType::series).distinct().collect(Collectors.joining(" / ")),
                agreed(all, MachineType::family),
                agreed(all, MachineType::announcedOn),
                agreed(all, MachineType::baseWarrantyYears),
                agreed(all, MachineType::baseLevel),
                Objects.requireNonNullElseGet(
                        agreed(all, MachineType::endOfSupport), EndOfSupport.Unknown::new),
                agreed(all, MachineType::twoYearRenewal),
                agreed(all, MachineType::responseTimes),
                agreed(all, MachineType::premierUpgrade),
                first.syntheticColumns());
    }

    private static <T> @Nullable T agreed(
            List<MachineType> all, Function<MachineType, @Nullable T> fact) {
        var first = fact.apply(all.getFirst());
        return all.stream().allMatch(e -> Objects.equals(fact.apply(e), first)) ? first : null;
    }
}
