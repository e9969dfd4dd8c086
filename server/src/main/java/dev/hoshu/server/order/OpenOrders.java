package dev.hoshu.server.order;

import dev.hoshu.domain.calendar.CoveragePeriod;
import dev.hoshu.domain.catalog.OfferingKind;
import dev.hoshu.domain.rulebook.Sentence;
import dev.hoshu.server.coverage.CoverageEntry;
import dev.hoshu.server.frontdoor.People;
import dev.hoshu.server.frontdoor.Today;
import dev.hoshu.server.order.store.OrderRows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Where a service of the same kind is on order for the same machine and the same days, and is not
 * registered yet. It warns and refuses nothing; another order is named to those who may see it. It
 * is asked when somebody looks, since orders come and go, and is never kept with a quote.
 */
@Service
public class OpenOrders {

    private final OrderRows rows;
    private final Today today;

    /** Made by Spring. */
    public OpenOrders(OrderRows rows, Today today) {
        this.rows = rows;
        this.today = today;
    }

    /** What is to be known of a quote's lines, by line. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Sentence>> beside(Quote quote) {
        var lines = quote.document().lines().stream().filter(QuotedLine::isOrderable).toList();
        var open =
                open(
                        quote.programme(),
                        lines.stream().map(QuotedLine::machineType).toList(),
                        lines.stream().map(QuotedLine::serialNumber).toList());
        var own = Objects.requireNonNullElse(quote.order(), "");
        var warnings = new TreeMap<Integer, List<Sentence>>();
        for (var line : lines) {
            line.period()
                    .ifPresent(period ->
                            warnings.put(
                                    line.line(),
                                    besides(
                                            open,
                                            own,
                                            line.machineType(),
                                            line.serialNumber(),
                                            OfferingKind.valueOf(line.kind()),
                                            period)));
        }
        return warnings;
    }

    /** What is to be known of an order's lines, by line. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Sentence>> beside(Order order) {
        var open =
                open(
                        order.programme(),
                        order.lines().stream().map(OrderLine::machineType).toList(),
                        order.lines().stream().map(OrderLine::serialNumber).toList());
        return open.stream()
                .filter(own -> own.order().equals(order.number()))
                .collect(
                        Collectors.toMap(
                                OpenLine::line,
                                own ->
                                        besides(
                                                open,
                                                order.number(),
                                                own.machineType(),
                                                own.serialNumber(),
                                                own.kind(),
                                                own.period()),
                                (a, b) -> a,
                                TreeMap::new));
    }

    private List<OpenLine> open(String programme, List<String> types, List<String> serials) {
        return types.isEmpty()
                ? List.of()
                : rows.open(
                        programme,
                        new LinkedHashSet<>(types),
                        new LinkedHashSet<>(serials),
                        today.day(),
                        People.current().viewer());
    }

    private static List<Sentence> besides(
            List<OpenLine> open,
            String own,
            String machineType,
            String serial,
            OfferingKind kind,
            CoveragePeriod period) {
        return open.stream()
                .filter(other ->
                        !other.order().equals(own)
                                && other.machineType().equals(machineType)
                                && other.serialNumber().equals(serial)
                                && CoverageEntry.Layer.of(other.kind())
                                        == CoverageEntry.Layer.of(kind)
                                && other.period().overlaps(period))
                .map(OpenOrders::words)
                .distinct()
                .toList();
    }

    private static Sentence words(OpenLine other) {
        return new Sentence(
                "同じ種類のサービスを、この機器の同じ日のために%sもしていて、まだ登録されていません。両方が必要か、お確かめください。"
                        .formatted(
                                Optional.ofNullable(other.told())
                                        .map("注文 %s で"::formatted)
                                        .orElse("ほかの注文で")),
                "%s has a service of the same kind for the same days of this machine, and it is not registered yet; see that both are wanted."
                        .formatted(
                                Optional.ofNullable(other.told())
                                        .map("Order %s"::formatted)
                                        .orElse("Another order")));
    }
}
