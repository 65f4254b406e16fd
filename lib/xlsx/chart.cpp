// SPDX-License-Identifier: MIT
#include "xlsx/chart.hpp"

#include <cstdlib>

#include "xlsx/calls.hpp"
#include "xlsx/cell_values.hpp"
#include "xlsx/sheet.hpp"

namespace cchc {
namespace {

/// The values of a series as the chart's own copy: the library copies plain numbers only, of formulas it
/// takes 0.
void keep_values(lxw_series_range* range, const std::vector<Ratio>& values) {
    for (const auto& value : values) {
        void* const memory = std::calloc(1, sizeof(lxw_series_data_point));
        auto* point = made(static_cast<lxw_series_data_point*>(memory), "chart");
        point->number = nearest_double(value);
        STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
    }
    range->num_data_points = static_cast<std::uint16_t>(values.size());
    range->ignore_cache = LXW_TRUE;
}

lxw_chart_font chart_font(double size, bool bold) {
    lxw_chart_font result{};
    result.name = const_cast<char*>(font);  // the library copies it
    result.size = size;
    result.bold = bold ? LXW_TRUE : LXW_EXPLICIT_FALSE;
    return result;
}

}  // namespace

void Sheet::add_series(lxw_chart* drawn, const BarChart& chart, const BarSeries& series) {
    constexpr std::uint32_t white = 0xFFFFFF;
    const auto range_text = [&](const CellRange& range) {
        return "='" + name() + "'!" + fixed_cell_text(range.first) + ":" + fixed_cell_text(range.last);
    };
    const std::string names = range_text(chart.names);
    const std::string values = range_text(series.values);
    auto* made_series = made(chart_add_series(drawn, names.c_str(), values.c_str()), "chart");
    keep_values(made_series->values, series.known_values);
    if (series.name)
        chart_series_set_name_range(made_series, name().c_str(), series.name->row, series.name->column);
    lxw_chart_fill fill{};
    fill.color = series.color;
    chart_series_set_fill(made_series, &fill);
    lxw_chart_font small = chart_font(chart.text_size, false);
    if (series.has_light_labels) small.color = white;
    chart_series_set_labels(made_series);
    chart_series_set_labels_num_format(made_series, chart.number_format.c_str());
    chart_series_set_labels_font(made_series, &small);
}

void Sheet::chart(const BarChart& chart) {
    const auto kind = chart.is_stacked ? LXW_CHART_BAR_STACKED_PERCENT : LXW_CHART_BAR;
    lxw_chart* drawn = made(workbook_add_chart(book_.book_, static_cast<std::uint8_t>(kind)), "chart");
    for (const auto& series : chart.series) add_series(drawn, chart, series);
    lxw_chart_font small = chart_font(chart.text_size, false);
    lxw_chart_font large = chart_font(chart.text_size + 4, true);
    chart_title_set_name(drawn, chart.title.c_str());
    chart_title_set_name_font(drawn, &large);
    chart_legend_set_position(drawn, chart.is_stacked ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
    if (chart.is_stacked) chart_legend_set_font(drawn, &small);
    // Of a bar chart the library's y axis is that of the names.
    chart_axis_set_reverse(drawn->y_axis);  // the first name at the top
    chart_axis_set_num_font(drawn->y_axis, &small);
    chart_axis_set_num_font(drawn->x_axis, &small);
    if (!chart.is_stacked) {
        chart_axis_set_min(drawn->x_axis, 0);
        chart_axis_set_max(drawn->x_axis, 100);
        chart_axis_set_num_format(drawn->x_axis, "0");
    }
    chart_set_series_gap(drawn, 60);
    lxw_chart_options options{};
    options.x_scale = chart.width / 480.0;  // the library's own size is 480 × 288 pixels
    options.y_scale = chart.height / 288.0;
    check(worksheet_insert_chart_opt(sheet_, chart.place.row, chart.place.column, drawn, &options), "chart");
    ++printed_.charts;
    printed_.series += chart.series.size();
}

}  // namespace cchc
