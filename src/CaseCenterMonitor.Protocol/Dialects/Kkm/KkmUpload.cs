using System.Globalization;
using System.Text.Json;
using CaseCenterMonitor.Protocol.Dialects.Adverts;

namespace CaseCenterMonitor.Protocol.Dialects.Kkm;

/// <summary>One message of a gateway: the adverts it heard, or that it is alive.</summary>
internal static class KkmUpload
{
    public static IReadOnlyList<DeviceReport> Read(string gatewayOfTopic, ReadOnlySpan<byte> payload, TimeZoneInfo site)
    {
        var gateway = MacAddress.Read(gatewayOfTopic) ?? gatewayOfTopic;
        var read = StrictJson.ReadObject(payload, DeviceMessage.BytesMax);
        if (read.Value is not { } document)
        {
            return [new DeviceReport.Refused(gateway, read.Problem!, IsPersonal: true)];
        }

        using (document)
        {
            var message = document.RootElement;
            gateway = MacAddress.Read(Scalars.Text(message, "gmac")) ?? gateway;
            return (Scalars.Text(message, "msg"), Scalars.Field(message, "obj")) switch
            {
                ("advData", { ValueKind: JsonValueKind.Array } rows) => Adverts(gateway, message, rows, site),
                ("advData", _) => [new DeviceReport.Refused(gateway, "obj is not a list of adverts.", IsPersonal: true)],
                ({ }, _) => [new DeviceReport.Alive(gateway)],
                (null, _) => [new DeviceReport.Refused(gateway, "There is no msg.", IsPersonal: true)],
            };
        }
    }

    private static List<DeviceReport> Adverts(string gateway, JsonElement message, JsonElement rows, TimeZoneInfo site)
    {
        // That it came is proof of life, also when it heard nobody.
        var (adverts, reports, row) = (new AdvertBatch(), new List<DeviceReport> { new DeviceReport.Alive(gateway) }, 0);
        foreach (var element in rows.EnumerateArray())
        {
            row++;
            if (Advert(element, site) is { Mac: not null } advert)
            {
                adverts.Add(gateway, advert, Counter(message, element, row));
            }
            else
            {
                reports.Add(new DeviceReport.Refused(
                    gateway, string.Create(CultureInfo.InvariantCulture, $"Row {row}: there is no hardware address."), IsPersonal: true));
            }
        }

        reports.AddRange(adverts.Reports());
        return reports;
    }

    /// <summary>The gateway counts its messages, from the start again after a restart; only with the time the number is no other message's.</summary>
    private static string? Counter(JsonElement message, JsonElement row, int number) =>
        Scalars.Number(message, "seq") is { } seq && Scalars.Text(row, "time") is { } time
            ? Scalars.Evidence(string.Create(CultureInfo.InvariantCulture, $"{seq} {time} {number}"))
            : null;

    private static Advert Advert(JsonElement row, TimeZoneInfo site)
    {
        var decoded = new Advert
        {
            Mac = MacAddress.Read(Scalars.Text(row, "dmac")),
            Beacon = IBeacon.Identity(Scalars.Text(row, "uuid"), Scalars.Number(row, "majorID"), Scalars.Number(row, "minorID")),
            Rssi = SignalStrength.Read(row, "rssi"),
            PowerAt1m = Scalars.Field(row, "uuid") is null ? null : SignalStrength.AtOneMetre(Scalars.Number(row, "refpower")),
            BatteryPercent = CellCharge.FromMillivolts(Scalars.Number(row, "vbatt")),
            Time = Time(row, site),
        };
        return HexText.Read(Scalars.Text(row, "rawData") ?? Scalars.Text(row, "data1")) is { } bytes ? decoded.FilledFrom(RawAdvert.Read(bytes)) : decoded;
    }

    private static DeviceTime? Time(JsonElement row, TimeZoneInfo site) => Scalars.Field(row, "time") switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } field => TimeText.Read(field.GetString()!, site),
        { } field => Scalars.Number(field) is { } epoch ? DeviceTime.FromEpoch(epoch) : DeviceTime.Unreadable,
    };
}
