namespace CaseCenterMonitor.Core;

/// <summary>What moves an alarm, with what people said about it.</summary>
internal readonly record struct Deed(AlarmInput Input, Attendance? Attendance = null, Resolution? Resolution = null, SetAside? Aside = null);
