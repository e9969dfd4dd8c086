package dev.hoshu.server.keeping;

import dev.hoshu.domain.keeping.CapacityQuestion.Supply;
import dev.hoshu.server.area.Areas;
import dev.hoshu.server.dispatch.Staff;
import dev.hoshu.server.part.PartBook;
import dev.hoshu.server.part.StockLine;
import dev.hoshu.server.programme.NoFigures;
import dev.hoshu.server.programme.Programmes;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what a programme has on record, in a handful of statements. */
@Component
class Grounds {

    private final Programmes programmes;
    private final Areas areas;
    private final Staff staff;
    private final PartBook parts;

    Grounds(Programmes programmes, Areas areas, Staff staff, PartBook parts) {
        this.programmes = programmes;
        this.areas = areas;
        this.staff = staff;
        this.parts = parts;
    }

    Ground read(String code, LocalDate day) {
        var programme = programmes.current(code);
        var list = programme.areaLists().inForce(day);
        var stock = parts.stockOf(code, "");
        return new Ground(
                programme,
                programme.policies().inForce(day).orElseThrow(() -> NoFigures.on(day)),
                list.orElse(null),
                programmes.partSites(code),
                staff.all(code),
                supplies(stock),
                day,
                staff.isInvented(code)
                        || stock.stream().anyMatch(StockLine::invented)
                        || list.filter(one -> areas.isInvented(code, one)).isPresent());
    }

    private static List<Supply> supplies(List<StockLine> stock) {
        return stock.stream()
                .collect(
                        Collectors.groupingBy(
                                StockLine::part,
                                TreeMap::new,
                                Collectors.toMap(StockLine::site, StockLine::free)))
                .entrySet()
                .stream()
                .map(part -> new Supply(part.getKey(), part.getValue()))
                .toList();
    }
}
